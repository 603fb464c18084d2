"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ItemId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused, refusedAt } from "@/lib/forms/form";
import { typedDay } from "@/lib/forms/typed-day";
import { typedTags } from "@/lib/forms/typed-tags";
import { requestContext } from "@/lib/platform/request-context";
import { recheckItem } from "@/lib/services/bank/recheck-item";
import { tagItem } from "@/lib/services/bank/tag-item";

const itemId = z.uuid().transform((id) => id as ItemId);

const Tagged = z.object({ itemId, tags: typedTags });

export async function tagItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Tagged, form);
  if (!input.ok) return input.reason;
  const result = await tagItem(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/items/${input.value.itemId}`);
  return { status: "done" };
}

const recheck = {
  itemId,
  version: z.coerce.number().int().min(1),
  comment: z.string().max(4000, "too_long").default(""),
};

const Rechecked = z.discriminatedUnion("verdict", [
  z.object({ ...recheck, verdict: z.literal("still_right"), reviewBy: typedDay }),
  z.object({ ...recheck, verdict: z.literal("to_change") }),
]);

export async function recheckItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Rechecked, form);
  if (!input.ok) return input.reason;
  const result = await recheckItem(ctx, input.value);
  if (!result.ok) {
    if (result.reason === "no_review_day") return refusedAt(form, "reviewBy", result.reason);
    if (result.reason === "no_comment") return refusedAt(form, "comment", result.reason);
    return refused(form, result.reason);
  }
  revalidatePath(`/bank/items/${input.value.itemId}`);
  return { status: "done" };
}
