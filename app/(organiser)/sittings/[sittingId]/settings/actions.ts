"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { blamed, SittingForm, WindowForm } from "@/app/(organiser)/sittings/sitting-form";
import type { SittingId } from "@/lib/domain/ids";
import { plistLimit } from "@/lib/domain/safe-browser/read-plist";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { env, publicAddress } from "@/lib/platform/env";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { dropSafeBrowser } from "@/lib/services/sitting/drop-safe-browser";
import { editSitting } from "@/lib/services/sitting/edit-sitting";
import { requireSafeBrowser } from "@/lib/services/sitting/require-safe-browser";
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
  leadTo(`/sittings/${input.value.sittingId}?without=${result.value.withoutPost}`);
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
  leadTo(`/sittings/${input.value.sittingId}`);
}

export async function restrictEntryAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Entry, form);
  if (!input.ok) return input.reason;
  const result = await restrictEntry(ctx, input.value);
  if (result.ok) return refreshed(input.value);
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

export async function requireSafeBrowserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SittingTarget, form);
  if (!input.ok) return input.reason;
  const origin = publicAddress(env());
  const result = await requireSafeBrowser(ctx, { ...input.value, origin, own: null });
  return result.ok ? refreshed(input.value) : refused(form, result.reason);
}

const OwnBrowser = SittingTarget.extend({ file: z.instanceof(File) });

export async function useOwnSafeBrowserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(OwnBrowser, form);
  if (!input.ok || input.value.file.size === 0) return refusedAt(form, "file", "file_missing");
  const { sittingId, file } = input.value;
  if (file.size > plistLimit) return refusedAt(form, "file", "too_large");
  const own = new Uint8Array(await file.arrayBuffer());
  const origin = publicAddress(env());
  const result = await requireSafeBrowser(ctx, { sittingId, origin, own });
  if (result.ok) return refreshed(input.value);
  return refusedAt(form, "file", result.reason, { origin });
}

export async function dropSafeBrowserAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SittingTarget, form);
  if (!input.ok) return input.reason;
  const result = await dropSafeBrowser(ctx, input.value);
  return result.ok ? refreshed(input.value) : refused(form, result.reason);
}

function refreshed({ sittingId }: { readonly sittingId: SittingId }): FormState {
  revalidatePath(`/sittings/${sittingId}/settings`);
  return { status: "done" };
}
