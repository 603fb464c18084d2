"use server";

import { z } from "zod";
import {
  ApprovalForm,
  AttemptForm,
  Extension,
  Reason,
  Reopening,
} from "@/app/(invigilator)/rooms/act-form";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { admitLateAnswers } from "@/lib/services/attempt/admit-late-answers";
import { approveExtension } from "@/lib/services/attempt/approve-extension";
import { refuseAttemptAct } from "@/lib/services/attempt/refuse-attempt-act";
import { reopenAttempt } from "@/lib/services/attempt/reopen-attempt";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { requestLateAnswers } from "@/lib/services/attempt/request-late-answers";
import { voidAttempt } from "@/lib/services/attempt/void-attempt";

const done: FormState = { status: "done" };

export async function requestExtensionAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Extension.shape), form);
  if (!input.ok) return input.reason;
  const { attemptId, minutes, reason } = input.value;
  const asked = { act: "attempt.extend", extraS: minutes * 60 } as const;
  const result = await requestAttemptAct(ctx, { attemptId, reason, ...asked });
  return result.ok ? done : refused(form, result.reason);
}

export async function requestVoidAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const { attemptId, reason } = input.value;
  const result = await requestAttemptAct(ctx, { attemptId, reason, act: "attempt.void" });
  return result.ok ? done : refused(form, result.reason);
}

export async function requestReopeningAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Reopening.shape), form);
  if (!input.ok) return input.reason;
  const { attemptId, minutes, reason } = input.value;
  const extraS = minutes === null ? null : minutes * 60;
  const result = await requestAttemptAct(ctx, { attemptId, reason, act: "attempt.reopen", extraS });
  return result.ok ? done : refused(form, result.reason);
}

export async function requestLateAnswersAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await requestLateAnswers(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

/** What each request leads to once a second person allows it. */
const allow = {
  "attempt.extend": approveExtension,
  "attempt.void": voidAttempt,
  "attempt.reopen": reopenAttempt,
  "attempt.admit_late": admitLateAnswers,
} as const;

const acts = ["attempt.extend", "attempt.void", "attempt.reopen", "attempt.admit_late"] as const;

const AllowForm = ApprovalForm.extend({ act: z.enum(acts) });

export async function approveAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AllowForm, form);
  if (!input.ok) return input.reason;
  const { act, approvalId } = input.value;
  const result = await allow[act](ctx, { approvalId });
  return result.ok ? done : refused(form, result.reason);
}

export async function refuseAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ApprovalForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await refuseAttemptAct(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}
