"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { fromMarkup } from "@/lib/domain/bank/markup";
import type { BankId, StimulusId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createStimulus } from "@/lib/services/stimulus/create-stimulus";
import { moveStimulus } from "@/lib/services/stimulus/move-stimulus";
import { saveStimulus, type SaveStimulusRejection } from "@/lib/services/stimulus/save-stimulus";

const stimulusId = z.uuid().transform((id) => id as StimulusId);

const typed = {
  title: z.string().trim(),
  content: z.string().max(100_000, "too_long"),
  source: z.string().trim().max(500, "too_long"),
};

/** The field that a rejection is about; of the whole form where there is none. */
const fields: Partial<Record<SaveStimulusRejection, string>> = {
  no_title: "title",
  long_title: "title",
  empty_stimulus: "content",
  long_stimulus: "content",
  picture_without_words: "pictures",
  unknown_picture: "pictures",
};

function wrong(form: FormData, reason: SaveStimulusRejection): FormState {
  const field = fields[reason];
  return field === undefined ? refused(form, reason) : refusedAt(form, field, reason);
}

const NewStimulus = z.object({
  bankId: z.uuid().transform((id) => id as BankId),
  ...typed,
});

export async function createStimulusAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewStimulus, form);
  if (!input.ok) return input.reason;
  const { bankId, ...wording } = input.value;
  const result = await createStimulus(ctx, {
    bankId,
    wording: { ...wording, content: fromMarkup(wording.content) },
  });
  if (!result.ok) return wrong(form, result.reason);
  leadTo(`/bank/stimuli/${result.value}`);
}

const SavedStimulus = z.object({
  stimulusId,
  version: z.coerce.number().int().min(1),
  ...typed,
});

export async function saveStimulusAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SavedStimulus, form);
  if (!input.ok) return input.reason;
  const { title, content, source, ...edited } = input.value;
  const wording = { title, content: fromMarkup(content), source };
  const result = await saveStimulus(ctx, { ...edited, wording });
  if (!result.ok) return wrong(form, result.reason);
  revalidatePath(`/bank/stimuli/${edited.stimulusId}`);
  return { status: "done" };
}

const MovedStimulus = z.object({
  stimulusId,
  move: z.enum(["suspend", "resume", "end"]),
  reason: z.string().max(2000, "too_long").optional(),
});

export async function moveStimulusAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(MovedStimulus, form);
  if (!input.ok) return input.reason;
  const result = await moveStimulus(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/stimuli/${input.value.stimulusId}`);
  return { status: "done" };
}
