"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { OtherEntry, SaveRefusal } from "@/components/record/save-field-action";
import type { EvidenceId, RecordId } from "@/lib/domain/ids";
import { fieldValue } from "@/lib/domain/inspection/field";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { captionEvidence } from "@/lib/services/evidence/caption-evidence";
import { removeEvidence } from "@/lib/services/evidence/remove-evidence";
import { exemptLine } from "@/lib/services/record/exempt-line";
import { returnSelfReport } from "@/lib/services/record/return-self-report";
import { saveField } from "@/lib/services/record/save-field";
import { submitSelfReport } from "@/lib/services/record/submit-self-report";
import { verifyRecord } from "@/lib/services/record/verify-record";

const recordId = z.uuid().transform((id) => id as RecordId);
const evidenceId = z.uuid().transform((id) => id as EvidenceId);
const reason = z.string().trim().min(1, "required").max(1000, "too_long");

const SaveField = z.strictObject({
  recordId,
  field: z.string().max(8),
  source: z.enum(["self", "verified"]),
  value: fieldValue.nullable(),
  note: z.string().max(2000),
  over: z.int().min(0),
});

type SaveFieldAnswer =
  | { readonly ok: true; readonly revision: number; readonly savedAt: number }
  | { readonly ok: false; readonly reason: SaveRefusal }
  | { readonly ok: false; readonly reason: "changed_meanwhile"; readonly other: OtherEntry };

/** Saves one field as it was left. Called by the field itself, not by a form. */
export async function saveFieldAction(input: unknown): Promise<SaveFieldAnswer> {
  const ctx = await requestContext();
  const parsed = SaveField.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "unfit_value" };

  const result = await saveField(ctx, parsed.data);
  if (!result.ok) {
    if (result.reason.code !== "changed_meanwhile") {
      return { ok: false, reason: result.reason.code };
    }
    const { other, code } = result.reason;
    return { ok: false, reason: code, other: { ...other, at: other.at?.getTime() ?? null } };
  }
  revalidatePath(`/records/${parsed.data.recordId}`, "layout");
  return { ok: true, revision: result.value.revision, savedAt: result.value.savedAt.getTime() };
}

const OneRecord = z.object({ recordId });

export async function verifyRecordAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OneRecord, form);
  if (!input.ok) return input.reason;

  const result = await verifyRecord(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code, linesOf(result.reason));

  revalidatePath(`/records/${input.value.recordId}`, "layout");
  return { status: "done" };
}

export async function submitSelfReportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OneRecord, form);
  if (!input.ok) return input.reason;

  const result = await submitSelfReport(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code, linesOf(result.reason));

  revalidatePath(`/records/${input.value.recordId}`, "layout");
  return { status: "done" };
}

const Returned = z.object({ recordId, reason });

export async function returnSelfReportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Returned, form);
  if (!input.ok) return input.reason;

  const result = await returnSelfReport(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);

  revalidatePath(`/records/${input.value.recordId}`, "layout");
  return { status: "done" };
}

const Exempted = z.object({ recordId, field: z.string().min(1, "required").max(8), reason });

export async function exemptLineAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Exempted, form);
  if (!input.ok) return input.reason;

  const result = await exemptLine(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);

  revalidatePath(`/records/${input.value.recordId}`, "layout");
  return { status: "done" };
}

const Applied = z.object({ recordId, field: z.string().max(8) });

export async function applyLineAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Applied, form);
  if (!input.ok) return input.reason;

  const result = await exemptLine(ctx, { ...input.value, reason: null });
  if (!result.ok) return refused(form, result.reason);

  revalidatePath(`/records/${input.value.recordId}`, "layout");
  return { status: "done" };
}

const Captioned = z.object({ evidenceId, caption: z.string().trim().max(300, "too_long") });

export async function captionEvidenceAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Captioned, form);
  if (!input.ok) return input.reason;

  const result = await captionEvidence(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);

  revalidatePath(`/records/${result.value}`, "layout");
  return { status: "done" };
}

const Removed = z.object({ evidenceId });

export async function removeEvidenceAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Removed, form);
  if (!input.ok) return input.reason;

  const result = await removeEvidence(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);

  revalidatePath(`/records/${result.value}`, "layout");
  return { status: "done" };
}

const linesOf = (reason: object): Record<string, string> =>
  "lines" in reason && Array.isArray(reason.lines) ? { lines: reason.lines.join(", ") } : {};
