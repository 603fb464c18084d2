"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { EndForm } from "@/app/(organiser)/sittings/sitting-form";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { closeRound } from "@/lib/services/contest/close-round";
import { extendRound } from "@/lib/services/contest/extend-round";
import { rankRound } from "@/lib/services/contest/rank-round";
import { releaseRound } from "@/lib/services/contest/release-round";
import { sittingId } from "../../contest-form";

const RoundTarget = z.object({ sittingId });
const NewEnd = z.intersection(RoundTarget, EndForm);

const done = (): FormState => {
  revalidatePath("/contests", "layout");
  return { status: "done" };
};

export async function extendRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewEnd, form);
  if (!input.ok) return input.reason;
  const result = await extendRound(ctx, input.value);
  if (result.ok) return done();
  return result.reason === "not_open"
    ? refused(form, result.reason)
    : refusedAt(form, "toTime", result.reason);
}

export async function closeRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoundTarget, form);
  if (!input.ok) return input.reason;
  const result = await closeRound(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function rankRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoundTarget, form);
  if (!input.ok) return input.reason;
  const result = await rankRound(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}

export async function releaseRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(RoundTarget, form);
  if (!input.ok) return input.reason;
  const result = await releaseRound(ctx, input.value);
  return result.ok ? done() : refused(form, result.reason);
}
