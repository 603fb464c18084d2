"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ItemId, LegalDocumentId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDayOrNone } from "@/lib/forms/typed-day";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { confirmBasis } from "@/lib/services/bank/confirm-basis";
import { saveDocument, type SaveDocumentRejection } from "@/lib/services/reference/save-document";

const documentId = z.uuid().transform((id) => id as LegalDocumentId);
const documentIdOrNone = z
  .union([z.literal(""), documentId])
  .transform((id) => (id === "" ? null : id));

const Entry = z.object({
  number: z.string().trim().min(1, "required").max(100, "too_long"),
  title: z.string().trim().min(1, "required").max(1000, "too_long"),
  issuer: z.string().trim().max(200, "too_long"),
  issuedOn: typedDayOrNone,
  effectiveFrom: typedDayOrNone,
  effectiveTo: typedDayOrNone,
  replacedById: documentIdOrNone,
  needsCheck: z.literal("yes").optional(),
  note: z.string().trim().max(4000, "too_long"),
});

/** The field that a rejection is about. */
const fields: Readonly<Record<SaveDocumentRejection, string>> = {
  number_taken: "number",
  unknown_replacement: "replacedById",
  replaces_itself: "replacedById",
  replaced_in_circle: "replacedById",
  ends_before_start: "effectiveTo",
};

export async function createDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Entry, form);
  if (!input.ok) return input.reason;
  const entry = { ...input.value, needsCheck: input.value.needsCheck === "yes" };
  const result = await saveDocument(ctx, { documentId: null, entry });
  if (!result.ok) return refusedAt(form, fields[result.reason], result.reason);
  leadTo(`/bank/documents/${result.value}`);
}

export async function saveDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Entry.extend({ documentId }), form);
  if (!input.ok) return input.reason;
  const { documentId: id, ...typed } = input.value;
  const entry = { ...typed, needsCheck: typed.needsCheck === "yes" };
  const result = await saveDocument(ctx, { documentId: id, entry });
  if (!result.ok) return refusedAt(form, fields[result.reason], result.reason);
  revalidatePath(`/bank/documents/${id}`);
  return { status: "done" };
}

const Confirmed = z.object({
  itemId: z.uuid().transform((id) => id as ItemId),
  documentId,
  standsOnId: documentIdOrNone,
  reason: z.string().trim().min(1, "required").max(2000, "too_long"),
});

export async function confirmBasisAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Confirmed, form);
  if (!input.ok) return input.reason;
  const result = await confirmBasis(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/documents/${input.value.documentId}`);
  revalidatePath(`/bank/items/${input.value.itemId}`);
  return { status: "done" };
}
