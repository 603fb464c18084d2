"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ItemId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { levels } from "@/lib/domain/item/interaction";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { requestContext } from "@/lib/platform/request-context";
import { changeItems } from "@/lib/services/bank/change-items";
import { createBank } from "@/lib/services/bank/create-bank";

const BankForm = z.object({
  name: z.string().trim().min(1, "required").max(200, "too_long"),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,40}$/, "bad_code"),
});

const ChangedItems = z.object({
  itemIds: z.array(z.uuid().transform((id) => id as ItemId)).default([]),
  topicId: z.union([z.literal(""), z.uuid().transform((id) => id as TopicId)]),
  sharedSystemId: z.union([z.enum(["", "none"]), z.uuid().transform((id) => id as SharedSystemId)]),
  level: z.union([z.literal(""), z.enum(levels)]),
  needsCheck: z.enum(["", "yes", "no"]),
  submit: z.literal("yes").optional(),
});

export async function changeItemsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ChangedItems, form);
  if (!input.ok) return input.reason;
  const { itemIds, topicId, sharedSystemId: system, level, needsCheck, submit } = input.value;
  const result = await changeItems(ctx, {
    itemIds,
    place: {
      ...(topicId !== "" && { topicId }),
      ...(system !== "" && { sharedSystemId: system === "none" ? null : system }),
      ...(level !== "" && { level }),
      ...(needsCheck !== "" && { needsCheck: needsCheck === "yes" }),
    },
    submit: submit === "yes",
  });
  if (!result.ok) {
    const { code, ...more } = result.reason;
    return refused(form, code, "codes" in more ? { codes: more.codes.join(", ") } : {});
  }
  revalidatePath("/bank");
  return { status: "done" };
}

export async function createBankAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(BankForm, form);
  if (!input.ok) return input.reason;
  const result = await createBank(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/bank");
  return { status: "done" };
}
