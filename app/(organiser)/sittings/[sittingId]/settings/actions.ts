"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { blamed, SittingForm, WindowForm } from "@/app/(organiser)/sittings/sitting-form";
import type { SittingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { editSitting } from "@/lib/services/sitting/edit-sitting";
import { renewWindow } from "@/lib/services/sitting/renew-window";

const SittingTarget = z.object({ sittingId: z.uuid().transform((id) => id as SittingId) });
const EditedSitting = z.intersection(SittingTarget, SittingForm);
const MovedWindow = z.intersection(SittingTarget, WindowForm);

export async function editSittingAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EditedSitting, form);
  if (!input.ok) return input.reason;
  if (input.value.windowTo <= ctx.now) return refusedAt(form, "toTime", "window_past");
  const result = await editSitting(ctx, input.value);
  if (!result.ok) {
    return result.reason === "not_draft"
      ? refused(form, result.reason)
      : refusedAt(form, blamed[result.reason], result.reason);
  }
  redirect(`/sittings/${input.value.sittingId}?without=${result.value.withoutPost}`);
}

export async function renewWindowAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(MovedWindow, form);
  if (!input.ok) return input.reason;
  if (input.value.windowTo <= ctx.now) return refusedAt(form, "toTime", "window_past");
  const result = await renewWindow(ctx, input.value);
  if (!result.ok) {
    return result.reason === "not_movable"
      ? refused(form, result.reason)
      : refusedAt(form, "toTime", result.reason);
  }
  redirect(`/sittings/${input.value.sittingId}`);
}
