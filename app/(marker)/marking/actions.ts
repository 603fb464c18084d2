"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { MarkRefusal } from "@/components/marking/mark-action";
import type { HandMarkId } from "@/lib/domain/ids";
import { requestContext } from "@/lib/platform/request-context";
import { handInMark } from "@/lib/services/marking/hand-in-mark";
import { saveMark } from "@/lib/services/marking/save-mark";

const Mark = z.strictObject({
  markId: z.uuid().transform((id) => id as HandMarkId),
  points: z.record(z.string().max(32), z.number()),
  comment: z.string().max(2000),
});

type Answer =
  | { readonly ok: true; readonly savedAt: number }
  | { readonly ok: false; readonly reason: MarkRefusal };

/** Keeps a mark while it is written. Called by the sheet itself, not by a form. */
export async function saveMarkAction(input: unknown): Promise<Answer> {
  const ctx = await requestContext();
  const parsed = Mark.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "unreadable" };
  const result = await saveMark(ctx, parsed.data);
  if (!result.ok) return result;
  // Whoever comes back to the answer finds what they wrote.
  revalidatePath(`/marking/${parsed.data.markId}`);
  return { ok: true, savedAt: ctx.now.getTime() };
}

/** Hands a mark in, once and for all. */
export async function handInMarkAction(input: unknown): Promise<Answer> {
  const ctx = await requestContext();
  const parsed = Mark.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "unreadable" };
  const result = await handInMark(ctx, parsed.data);
  if (!result.ok) return result;
  revalidatePath("/marking", "layout");
  return { ok: true, savedAt: ctx.now.getTime() };
}
