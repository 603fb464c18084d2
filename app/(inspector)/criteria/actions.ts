"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { CriteriaSetId } from "@/lib/domain/ids";
import type { CriteriaDraft } from "@/lib/domain/inspection/edit-criteria";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { copyCriteriaSet } from "@/lib/services/criteria/copy-criteria-set";
import { deleteCriteriaSet } from "@/lib/services/criteria/delete-criteria-set";
import { importCriteriaSet } from "@/lib/services/criteria/import-criteria-set";
import { publishCriteriaSet } from "@/lib/services/criteria/publish-criteria-set";
import { saveCriteriaSet } from "@/lib/services/criteria/save-criteria-set";
import { withdrawCriteriaSet } from "@/lib/services/criteria/withdraw-criteria-set";

const setId = z.uuid().transform((id) => id as CriteriaSetId);

const Copied = z.object({
  setId,
  name: z.string().trim().min(1, "required").max(200, "too_long"),
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9_]{0,64}$/, "code_form")
    .transform((code) => code || null),
});

export async function copyCriteriaSetAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Copied, form);
  if (!input.ok) return input.reason;
  const result = await copyCriteriaSet(ctx, input.value);
  if (!result.ok) return refusedAt(form, "code", result.reason);
  leadTo(`/criteria/${result.value}/edit`);
}

/** A set is some tens of kilobytes; a file beyond this is none. */
const largestFile = 1024 * 1024;

const Imported = z.object({
  file: z.file("file_missing").min(1, "file_missing").max(largestFile, "file_too_large"),
});

export async function importCriteriaSetAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Imported, form);
  if (!input.ok) return input.reason;
  const result = await importCriteriaSet(ctx, { text: await input.value.file.text() });
  if (!result.ok) {
    const params = "at" in result.reason ? { at: result.reason.at } : {};
    return refused(form, result.reason.code, params);
  }
  leadTo(`/criteria/${result.value}`);
}

/** The editor sends the whole draft as one field; what stands in it is judged by the domain. */
const Saved = z.object({
  setId,
  over: z.coerce.number().int().min(1),
  draft: z.string().max(2_000_000).transform(readJson),
});

function readJson(text: string, ctx: z.RefinementCtx): CriteriaDraft {
  try {
    return JSON.parse(text) as CriteriaDraft;
  } catch {
    ctx.addIssue({ code: "custom", message: "unreadable" });
    return z.NEVER;
  }
}

export async function saveCriteriaSetAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Saved, form);
  if (!input.ok) return refused(form, "unreadable");
  const result = await saveCriteriaSet(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/criteria/${input.value.setId}`);
  return { status: "done" };
}

const OneSet = z.object({ setId });

export async function publishCriteriaSetAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OneSet, form);
  if (!input.ok) return input.reason;
  const result = await publishCriteriaSet(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/criteria/${input.value.setId}`);
  return { status: "done" };
}

export async function withdrawCriteriaSetAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OneSet, form);
  if (!input.ok) return input.reason;
  const result = await withdrawCriteriaSet(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/criteria/${input.value.setId}`);
  return { status: "done" };
}

export async function deleteCriteriaSetAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OneSet, form);
  if (!input.ok) return input.reason;
  const result = await deleteCriteriaSet(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo("/criteria");
}
