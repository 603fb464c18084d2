"use server";

import { z } from "zod";
import {
  AttemptForm,
  CandidateForm,
  Extension,
  Incident,
  Message,
  Reason,
  RoomForm,
  Sanctioned,
} from "@/app/(invigilator)/rooms/act-form";
import type { CandidateId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { forceSubmitAttempt } from "@/lib/services/attempt/force-submit-attempt";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { resumeAttempt } from "@/lib/services/attempt/resume-attempt";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { transferAttempt } from "@/lib/services/attempt/transfer-attempt";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { issueSlips } from "@/lib/services/sitting/issue-slips";
import { recordIncident } from "@/lib/services/sitting/record-incident";
import { resolveIncident } from "@/lib/services/sitting/resolve-incident";
import { sanctionCandidate } from "@/lib/services/sitting/sanction-candidate";

const done: FormState = { status: "done" };

/** One candidate, or as many as were ticked. */
const AdmitForm = RoomForm.extend({
  candidateId: z
    .union([z.uuid(), z.array(z.uuid())], "required")
    .transform((ids) => [ids].flat() as CandidateId[]),
});

const CallForm = RoomForm.extend({ incidentId: z.uuid() });

export async function admitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AdmitForm, form);
  if (!input.ok) return refused(form, "nobody_ticked");
  const { sittingId, candidateId: candidateIds } = input.value;
  const result = await admitCandidates(ctx, { sittingId, candidateIds });
  return result.ok ? done : refused(form, result.reason);
}

export async function excuseAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CandidateForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await excuseCandidate(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function unexcuseAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CandidateForm, form);
  if (!input.ok) return input.reason;
  const result = await excuseCandidate(ctx, { ...input.value, reason: null });
  return result.ok ? done : refused(form, result.reason);
}

export async function issueSlipAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CandidateForm, form);
  if (!input.ok) return input.reason;
  const { sittingId, candidateId } = input.value;
  const result = await issueSlips(ctx, { sittingId, candidateIds: [candidateId] });
  if (!result.ok) return refused(form, result.reason);
  const [slip] = result.value;
  if (!slip) return refused(form, "no_number");
  return { status: "done", params: { number: slip.number, code: slip.code } };
}

export async function resolveCallAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CallForm, form);
  if (!input.ok) return input.reason;
  await resolveIncident(ctx, input.value);
  return done;
}

export async function pauseAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await pauseAttempt(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function resumeAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm, form);
  if (!input.ok) return input.reason;
  const result = await resumeAttempt(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function extendAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Extension.shape), form);
  if (!input.ok) return input.reason;
  const { attemptId, minutes, reason } = input.value;
  const result = await extendAttempt(ctx, { attemptId, reason, extraS: minutes * 60 });
  return result.ok ? done : refused(form, result.reason);
}

export async function transferAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await transferAttempt(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function forceSubmitAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await forceSubmitAttempt(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function tellCandidateAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Message.shape), form);
  if (!input.ok) return input.reason;
  const result = await sendMessage(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function recordIncidentAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Incident.shape), form);
  if (!input.ok) return input.reason;
  const result = await recordIncident(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function sanctionAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AttemptForm.extend(Sanctioned.shape), form);
  if (!input.ok) return input.reason;
  const result = await sanctionCandidate(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}
