"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { blamed, SittingForm, WindowForm } from "@/app/(organiser)/sittings/sitting-form";
import type { SittingId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { editSitting } from "@/lib/services/sitting/edit-sitting";
import { restrictEntry, type RestrictRejection } from "@/lib/services/sitting/restrict-entry";
import { renewWindow } from "@/lib/services/sitting/renew-window";

const SittingTarget = z.object({ sittingId: z.uuid().transform((id) => id as SittingId) });
const EditedSitting = z.intersection(SittingTarget, SittingForm);
const Entry = SittingTarget.extend({ networks: z.string().max(10_000, "too_long") });
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

export async function restrictEntryAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Entry, form);
  if (!input.ok) return input.reason;
  const result = await restrictEntry(ctx, input.value);
  if (result.ok) return { status: "done" };
  const { code } = result.reason;
  if (code === "closed") return refused(form, code);
  return refusedAt(form, "networks", code, { lines: await linesOf(result.reason) });
}

/** A sentence for each line that names no range. */
async function linesOf(reason: RestrictRejection): Promise<string> {
  if (reason.code !== "bad_lines") return "";
  const t = await getTranslations("sitting.entry.lines");
  const sentences = reason.bad.map(({ line, text, problem: { code, ...more } }) =>
    t(code, { line, text, ...more }),
  );
  return sentences.join("\n");
}
