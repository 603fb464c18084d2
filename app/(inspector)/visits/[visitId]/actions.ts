"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ExplanationFileId, VisitId } from "@/lib/domain/ids";
import { longestExplanation } from "@/lib/domain/inspection/explanation";
import { visitStates } from "@/lib/domain/inspection/state";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedDay, typedDayOrNone } from "@/lib/forms/typed-day";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { correctVisit } from "@/lib/services/campaign/correct-visit";
import { removeExplanationFile } from "@/lib/services/campaign/remove-explanation-file";
import { sendExplanation } from "@/lib/services/campaign/send-explanation";
import { takeStep } from "@/lib/services/campaign/take-step";

const visitId = z.uuid().transform((id) => id as VisitId);
const fileId = z.uuid().transform((id) => id as ExplanationFileId);
const reason = z.string().trim().max(2000, "too_long");
const number = z.string().trim().max(200, "too_long");

const plainMoves = [
  ...(["visit", "draft_minutes", "explain", "conclude"] as const),
  ...(["remedy", "remedy_again", "recheck", "close", "escalate"] as const),
] as const;

const StepForm = z
  .object({
    ...{ visitId, move: z.enum(plainMoves), on: typedDay, reason },
    number: number.default(""),
    issuedOn: typedDayOrNone.optional(),
    dueOn: typedDayOrNone.optional(),
    accepted: z.enum(["yes", "no"]).optional(),
  })
  .superRefine(({ move, number: quoted, issuedOn, accepted, reason: why }, issues) => {
    const missing = (path: string, message = "required") =>
      issues.addIssue({ code: "custom", path: [path], message });
    if (quoted !== "" && issuedOn == null) missing("issuedOn");
    if (move === "explain" && accepted === undefined) missing("accepted", "choose_one");
    if (move === "explain" && accepted === "no" && why === "") missing("reason", "why_refused");
  })
  .transform(({ number: quoted, issuedOn, dueOn, accepted, ...step }) => ({
    ...step,
    ...(quoted !== "" && issuedOn != null && { document: { number: quoted, issuedOn } }),
    ...(dueOn != null && { dueOn }),
    ...(accepted !== undefined && { accepted: accepted === "yes" }),
  }));

export async function takeStepAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(StepForm, form);
  if (!input.ok) return input.reason;
  const result = await takeStep(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/visits/${input.value.visitId}`);
}

const CorrectionForm = z.object({ visitId, to: z.enum(visitStates, "choose_one"), reason });

export async function correctVisitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CorrectionForm, form);
  if (!input.ok) return input.reason;
  const result = await correctVisit(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/visits/${input.value.visitId}`);
  return { status: "done" };
}

const ExplanationForm = z
  .object({
    ...{ visitId, number: number.default(""), issuedOn: typedDayOrNone.default(null) },
    text: z.string().trim().min(1, "required").max(longestExplanation, "too_long"),
    again: z.array(fileId).default([]),
  })
  .superRefine(({ number: quoted, issuedOn }, issues) => {
    const missing = (path: string) =>
      issues.addIssue({ code: "custom", message: "required", path: [path] });
    if (quoted !== "" && issuedOn === null) missing("issuedOn");
    if (quoted === "" && issuedOn !== null) missing("number");
  })
  .transform(({ number: quoted, issuedOn, ...explanation }) => ({
    ...explanation,
    ...(issuedOn !== null && { document: { number: quoted, issuedOn } }),
  }));

export async function sendExplanationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ExplanationForm, form);
  if (!input.ok) return input.reason;
  const result = await sendExplanation(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/visits/${input.value.visitId}`);
  return { status: "done" };
}

const Target = z.object({ fileId });

export async function removeExplanationFileAction(
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await removeExplanationFile(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/visits/${result.value}`);
  return { status: "done" };
}
