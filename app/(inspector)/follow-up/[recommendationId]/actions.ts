"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { recheckMethods } from "@/lib/domain/finding/act";
import type { RecommendationId, RemedyFileId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { requestContext } from "@/lib/platform/request-context";
import { acceptRemedy } from "@/lib/services/follow-up/accept-remedy";
import { closeRecommendation } from "@/lib/services/follow-up/close-recommendation";
import { commentOnRecommendation } from "@/lib/services/follow-up/comment-on-recommendation";
import { escalateRecommendation } from "@/lib/services/follow-up/escalate-recommendation";
import { extendRecommendation } from "@/lib/services/follow-up/extend-recommendation";
import { removeRemedyFile } from "@/lib/services/follow-up/remove-remedy-file";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { returnRemedy } from "@/lib/services/follow-up/return-remedy";

const words = {
  recommendationId: z.uuid().transform((id) => id as RecommendationId),
  text: z.string().trim().max(4000, "too_long"),
};
const check = { heldOn: typedDay, method: z.enum(recheckMethods, "choose_one") };

const Words = z.object(words);
const Checked = z.object({ ...words, ...check });
const Returned = z.object({ ...words, ...check, dueOn: typedDay });
const Extended = z.object({ ...words, dueOn: typedDay });

function done(): FormState {
  revalidatePath("/follow-up", "layout");
  return { status: "done" };
}

export async function commentAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Words, form);
  if (!input.ok) return input.reason;
  const result = await commentOnRecommendation(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function reportRemedyAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Words, form);
  if (!input.ok) return input.reason;
  const result = await reportRemedy(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function acceptRemedyAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Checked, form);
  if (!input.ok) return input.reason;
  const result = await acceptRemedy(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function returnRemedyAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Returned, form);
  if (!input.ok) return input.reason;
  const result = await returnRemedy(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function extendAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Extended, form);
  if (!input.ok) return input.reason;
  const result = await extendRecommendation(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function escalateAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Words, form);
  if (!input.ok) return input.reason;
  const result = await escalateRecommendation(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function closeRecommendationAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Words, form);
  if (!input.ok) return input.reason;
  const result = await closeRecommendation(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

const Target = z.object({ fileId: z.uuid().transform((id) => id as RemedyFileId) });

export async function removeRemedyFileAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await removeRemedyFile(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}
