"use server";

import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ItemId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { approveItems, type RefusedApproval } from "@/lib/services/bank/approve-items";

/** An item and the version of it that was on the page: "id:2". */
const Read = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,6}$/)
  .transform((text) => {
    const [id = "", version = ""] = text.split(":");
    return { itemId: id as ItemId, version: Number(version) };
  });

const Approved = z.object({
  items: z.array(Read).default([]),
  read: z.literal("yes").optional(),
});

export async function approveItemsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Approved, form);
  if (!input.ok) return input.reason;
  const { items, read } = input.value;
  if (items.length > 0 && read !== "yes") return refused(form, "not_read");
  const result = await approveItems(ctx, { items });
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/bank/review");
  const { approved, refused: left } = result.value;
  if (left.length === 0) return { status: "done" };
  const params = { approved: String(approved), left: await namedReasons(left) };
  return refused(form, "some_left", params);
}

/** "CNTT-001: you wrote at it; CNTT-002: …" */
async function namedReasons(left: readonly RefusedApproval[]): Promise<string> {
  const t = await getTranslations("item.queue.left");
  return left.map(({ code, reason }) => t(reason, { code })).join("; ");
}
