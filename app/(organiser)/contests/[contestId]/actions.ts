"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { WindowForm } from "@/app/(organiser)/sittings/sitting-form";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { addAudience } from "@/lib/services/contest/add-audience";
import { addRound } from "@/lib/services/contest/add-round";
import { editContest } from "@/lib/services/contest/edit-contest";
import { publishContest } from "@/lib/services/contest/publish-contest";
import { removeAudience } from "@/lib/services/contest/remove-audience";
import { removeRound } from "@/lib/services/contest/remove-round";
import {
  AudienceForm,
  AudienceTarget,
  contestId,
  EditedContest,
  RoundFields,
  RoundTarget,
} from "../contest-form";

export async function editContestAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EditedContest, form);
  if (!input.ok) return input.reason;
  const result = await editContest(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/contests/${input.value.contestId}`);
}

export async function addAudienceAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AudienceForm, form);
  if (!input.ok) return input.reason;
  const result = await addAudience(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/contests/${input.value.contestId}`);
}

export async function removeAudienceAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(AudienceTarget, form);
  if (!input.ok) return input.reason;
  const result = await removeAudience(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/contests/${input.value.contestId}`);
  return { status: "done" };
}

const RoundForm = z.intersection(RoundFields, WindowForm);

export async function addRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoundForm, form);
  if (!input.ok) return input.reason;
  // A wrong year is the commonest slip of the pen.
  if (input.value.windowTo <= ctx.now) return refusedAt(form, "toTime", "window_past");
  const result = await addRound(ctx, input.value);
  if (!result.ok) {
    const field = result.reason === "window_order" ? "toTime" : "testId";
    return refusedAt(form, field, result.reason);
  }
  leadTo(`/contests/${input.value.contestId}`);
}

export async function removeRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoundTarget, form);
  if (!input.ok) return input.reason;
  const result = await removeRound(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/contests", "layout");
  return { status: "done" };
}

export async function publishContestAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(z.object({ contestId }), form);
  if (!input.ok) return input.reason;
  const result = await publishContest(ctx, input.value);
  if (!result.ok) {
    const { code, ...params } = result.reason;
    return refused(form, code, params);
  }
  revalidatePath(`/contests/${input.value.contestId}`);
  return { status: "done" };
}
