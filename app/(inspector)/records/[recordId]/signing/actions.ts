"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import type { RecordId } from "@/lib/domain/ids";
import { capacities } from "@/lib/domain/signing/capacity";
import { requestContext } from "@/lib/platform/request-context";
import { waitParams } from "@/lib/platform/wait-params";
import { answerCorrection } from "@/lib/services/signing/answer-correction";
import { correctRecord } from "@/lib/services/signing/correct-record";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { refuseToSign } from "@/lib/services/signing/refuse-to-sign";
import { signMinutes } from "@/lib/services/signing/sign-minutes";
import { takeBackMinutes } from "@/lib/services/signing/take-back-minutes";

const recordId = z.uuid().transform((id) => id as RecordId);
const password = z.string().min(1, "required").max(1000, "too_long");
const line = z.string().trim().min(1, "required").max(100, "too_long");
const words = z.string().trim().normalize("NFC").max(2000, "too_long");
const reason = words.min(1, "required");

const DrawUp = z.object({ recordId, number: line, heldOn: typedDay });

export async function drawUpMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(DrawUp, form);
  if (!input.ok) return input.reason;

  const result = await drawUpMinutes(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code);

  return shown(input.value);
}

const Sign = z.object({
  recordId,
  capacity: z.enum(capacities),
  password,
  opinion: words.default(""),
});

export async function signMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Sign, form);
  if (!input.ok) return input.reason;

  const result = await signMinutes(ctx, input.value);
  if (!result.ok) {
    const { code } = result.reason;
    if (code === "password_wrong") return refusedAt(form, "password", code);
    return refused(form, code, await waitParams(result.reason));
  }

  return shown(input.value);
}

const Refuse = z.object({ recordId, reason, password });

export async function refuseToSignAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Refuse, form);
  if (!input.ok) return input.reason;

  const result = await refuseToSign(ctx, input.value);
  if (!result.ok) {
    const { code } = result.reason;
    if (code === "password_wrong") return refusedAt(form, "password", code);
    return refused(form, code, await waitParams(result.reason));
  }

  return shown(input.value);
}

const TakeBack = z.object({ recordId, reason });

export async function takeBackMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(TakeBack, form);
  if (!input.ok) return input.reason;

  const result = await takeBackMinutes(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);

  return shown(input.value);
}

const seen = z.coerce.number().int().min(0);
const common = { recordId, number: line, reason, password, seen };

const Correct = z.union([
  z.object({
    ...common,
    field: z.literal("words"),
    subject: line,
    old: words,
    text: words.min(1, "required"),
  }),
  z.object({
    ...common,
    field: z.string().min(1, "choose_one").max(8),
    text: words.min(1, "required"),
    whole: z.string().max(20).optional(),
  }),
]);

type Correct = z.infer<typeof Correct>;

export async function correctRecordAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  // Fields appear with the line that is chosen: without one there is nothing else to say.
  if (form.get("field") === "") return refusedAt(form, "field", "choose_one");
  const input = parseForm(Correct, form);
  if (!input.ok) return input.reason;

  const { recordId: id, number, reason: why, password: typed, seen: known } = input.value;
  const what = whatOf(input.value);
  const result = await correctRecord(ctx, {
    ...{ recordId: id, number, what, reason: why, password: typed, seen: known },
  });
  if (!result.ok) {
    const { code } = result.reason;
    if (code === "password_wrong") return refusedAt(form, "password", code);
    if (code === "number_used") return refusedAt(form, "number", code);
    // What somebody else wrote is shown above what was typed here.
    if (code === "corrected_meanwhile") revalidatePath(`/records/${id}`, "layout");
    return refused(form, code, await waitParams(result.reason));
  }

  return shown(input.value);
}

function whatOf(input: Correct) {
  if ("subject" in input) {
    return { of: "words", subject: input.subject, old: input.old, new: input.text } as const;
  }
  const { field, text, whole } = input;
  return { of: "line", field, typed: { text, ...(whole !== undefined && { whole }) } } as const;
}

const Answer = z.object({
  recordId,
  to: z.coerce.number().int().min(1),
  agreed: z.enum(["yes", "no"]).transform((said) => said === "yes"),
  statement: words.default(""),
  password,
});

export async function answerCorrectionAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Answer, form);
  if (!input.ok) return input.reason;

  const result = await answerCorrection(ctx, input.value);
  if (!result.ok) {
    const { code } = result.reason;
    if (code === "password_wrong") return refusedAt(form, "password", code);
    if (code === "statement_missing") return refusedAt(form, "statement", code);
    return refused(form, code, await waitParams(result.reason));
  }

  return shown(input.value);
}

function shown({ recordId: id }: { readonly recordId: RecordId }): FormState {
  revalidatePath(`/records/${id}`, "layout");
  return { status: "done" };
}
