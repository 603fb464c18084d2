"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, parseForm } from "@/lib/forms/form";
import type { RecordId } from "@/lib/domain/ids";
import { fieldValue } from "@/lib/domain/inspection/field";
import { requestContext } from "@/lib/platform/request-context";
import { saveField, type SaveFieldRejection } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";

const recordId = z.uuid().transform((id) => id as RecordId);

const SaveField = z.strictObject({
  recordId,
  field: z.string().max(8),
  source: z.enum(["self", "verified"]),
  value: fieldValue.nullable(),
  note: z.string().max(2000),
  over: z.int().min(0),
});

export type SaveFieldAnswer =
  | { readonly ok: true; readonly revision: number; readonly savedAt: number }
  | { readonly ok: false; readonly reason: SaveFieldRejection };

/** Saves one field as it was left. Called by the field itself, not by a form. */
export async function saveFieldAction(input: unknown): Promise<SaveFieldAnswer> {
  const ctx = await requestContext();
  const parsed = SaveField.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "unfit_value" };

  const result = await saveField(ctx, parsed.data);
  if (!result.ok) return result;

  revalidatePath(`/records/${parsed.data.recordId}`, "layout");
  return { ok: true, revision: result.value.revision, savedAt: result.value.savedAt.getTime() };
}

const Verify = z.object({ recordId });

export async function verifyRecordAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Verify, form);
  if (!input.ok) return input.reason;

  const result = await verifyRecord(ctx, input.value);
  if (!result.ok) return { status: "rejected", reason: result.reason.code };

  revalidatePath(`/records/${input.value.recordId}`, "layout");
  return { status: "done" };
}
