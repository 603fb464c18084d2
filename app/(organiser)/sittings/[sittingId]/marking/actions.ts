"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { SittingId, UserId } from "@/lib/domain/ids";
import { markerParts } from "@/lib/domain/marking/assign";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { addMarker } from "@/lib/services/marking/add-marker";
import { removeMarker } from "@/lib/services/marking/remove-marker";
import { setTolerance } from "@/lib/services/marking/set-tolerance";

const SittingTarget = z.object({ sittingId: z.uuid().transform((id) => id as SittingId) });
const MarkerTarget = SittingTarget.extend({
  userId: z.uuid("choose_one").transform((id) => id as UserId),
});
const done: FormState = { status: "done" };

const Added = MarkerTarget.extend({ part: z.enum(markerParts) });

export async function addMarkerAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Added, form);
  if (!input.ok) return input.reason;
  await addMarker(ctx, input.value);
  revalidatePath(`/sittings/${input.value.sittingId}/marking`);
  return done;
}

export async function removeMarkerAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(MarkerTarget, form);
  if (!input.ok) return input.reason;
  await removeMarker(ctx, input.value);
  revalidatePath(`/sittings/${input.value.sittingId}/marking`);
  return done;
}

const Tolerance = SittingTarget.extend({
  percent: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, "out_of_range")
    .transform(Number),
});

export async function setToleranceAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Tolerance, form);
  if (!input.ok) return input.reason;
  const result = await setTolerance(ctx, input.value);
  if (!result.ok) {
    return result.reason === "out_of_range"
      ? refusedAt(form, "percent", result.reason)
      : refused(form, result.reason);
  }
  revalidatePath(`/sittings/${input.value.sittingId}/marking`);
  return done;
}
