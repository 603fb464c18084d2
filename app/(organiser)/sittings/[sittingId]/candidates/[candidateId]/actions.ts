"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { replaceDrawn } from "@/lib/services/sampling/replace-drawn";

const Absence = z.object({
  sittingId: z.uuid().transform((id) => id as SittingId),
  candidateId: z.uuid().transform((id) => id as CandidateId),
  reason: z.string().trim().min(1, "required").max(300, "too_long"),
  excused: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

export async function replaceDrawnAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Absence, form);
  if (!input.ok) return input.reason;
  const result = await replaceDrawn(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code);
  revalidatePath(`/sittings/${input.value.sittingId}`, "layout");
  return { status: "done" };
}
