"use server";

import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { extendRoom } from "@/lib/services/attempt/extend-room";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { findWalkIn } from "@/lib/services/sitting/find-walk-in";
import { issueSlips } from "@/lib/services/sitting/issue-slips";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { recordIncident } from "@/lib/services/sitting/record-incident";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { Extension, Incident, Message, Officer, Reason, RoomForm } from "./act-form";

const done: FormState = { status: "done" };

export async function openRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm, form);
  if (!input.ok) return input.reason;
  const result = await openSitting(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function startRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm, form);
  if (!input.ok) return input.reason;
  const result = await startSitting(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function closeRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm, form);
  if (!input.ok) return input.reason;
  const result = await closeSitting(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function pauseRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm.extend(Reason.shape), form);
  if (!input.ok) return input.reason;
  const result = await pauseRoom(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function resumeRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm, form);
  if (!input.ok) return input.reason;
  const result = await resumeRoom(ctx, input.value);
  return result.ok ? done : refused(form, result.reason);
}

export async function extendRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm.extend(Extension.shape), form);
  if (!input.ok) return input.reason;
  const { minutes, ...rest } = input.value;
  const result = await extendRoom(ctx, { ...rest, extraS: minutes * 60 });
  return result.ok ? done : refused(form, result.reason);
}

export async function tellRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm.extend(Message.shape), form);
  if (!input.ok) return input.reason;
  const result = await sendMessage(ctx, { ...input.value, attemptId: null });
  return result.ok ? done : refused(form, result.reason);
}

export async function recordRoomIncidentAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm.extend(Incident.shape), form);
  if (!input.ok) return input.reason;
  const result = await recordIncident(ctx, { ...input.value, attemptId: null });
  return result.ok ? done : refused(form, result.reason);
}

export async function addWalkInAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoomForm.extend(Officer.shape), form);
  if (!input.ok) return input.reason;
  const { sittingId, officer } = input.value;
  const found = await findWalkIn(ctx, { sittingId, officer });
  if (!found.ok) return refused(form, found.reason.code, { people: found.reason.people });
  const added = await addWalkIn(ctx, { sittingId, officerId: found.value });
  if (!added.ok) return refused(form, added.reason.code);
  const { number, candidateId } = added.value;
  const slips = await issueSlips(ctx, { sittingId, candidateIds: [candidateId] });
  const code = slips.ok ? (slips.value[0]?.code ?? "") : "";
  return { status: "done", params: { number, code } };
}
