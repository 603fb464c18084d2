"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { someOf } from "@/components/bulk/change-list";
import type { PlaceChange } from "@/lib/domain/bank/item-change";
import type { BankId, ItemChangeId, ItemId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { levels } from "@/lib/domain/item/interaction";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { typedTags } from "@/lib/forms/typed-tags";
import { requestContext } from "@/lib/platform/request-context";
import { changeItems, type ChangeItemsRejection } from "@/lib/services/bank/change-items";
import { createBank } from "@/lib/services/bank/create-bank";
import { renameBank } from "@/lib/services/bank/rename-bank";
import { undoItemChange } from "@/lib/services/bank/undo-item-change";
import { choiceOf, itemQuery } from "./item-query";

const BankName = z.string().trim().min(1, "required").max(200, "too_long");

const BankForm = z.object({
  name: BankName,
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,40}$/, "bad_code"),
});

const Renamed = z.object({
  bankId: z.uuid("required").transform((id) => id as BankId),
  name: BankName,
});

const ChangedItems = z.object({
  itemIds: z.array(z.uuid().transform((id) => id as ItemId)).default([]),
  /** So many the list found, where all of them are meant; what was asked of it stands beside. */
  found: z.coerce.number().int().optional(),
  topicId: z.union([z.literal(""), z.uuid().transform((id) => id as TopicId)]),
  sharedSystemId: z.union([z.enum(["", "none"]), z.uuid().transform((id) => id as SharedSystemId)]),
  level: z.union([z.literal(""), z.enum(levels)]),
  needsCheck: z.enum(["", "yes", "no"]),
  addTags: typedTags,
  removeTags: typedTags,
  submit: z.literal("yes").optional(),
});

export async function changeItemsAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ChangedItems, form);
  if (!input.ok) return input.reason;
  const { itemIds, found, addTags, removeTags, submit, ...typed } = input.value;
  const result = await changeItems(ctx, {
    chosen: found === undefined ? { itemIds } : { found: askedOf(form), count: found },
    place: placeOf(typed),
    ...{ addTags, removeTags, submit: submit === "yes" },
  });
  if (!result.ok) return refused(form, result.reason.code, wordsOf(result.reason));
  revalidatePath("/bank");
  return { status: "done" };
}

type TypedPlace = Pick<
  z.infer<typeof ChangedItems>,
  "topicId" | "sharedSystemId" | "level" | "needsCheck"
>;

function placeOf({ topicId, sharedSystemId: system, level, needsCheck }: TypedPlace): PlaceChange {
  return {
    ...(topicId !== "" && { topicId }),
    ...(system !== "" && { sharedSystemId: system === "none" ? null : system }),
    ...(level !== "" && { level }),
    ...(needsCheck !== "" && { needsCheck: needsCheck === "yes" }),
  };
}

/** The list as it was asked for, under names of its own beside the fields of the change. */
function askedOf(form: FormData) {
  const asked = Object.fromEntries(
    [...form]
      .filter(([name]) => name.startsWith("asked."))
      .map(([name, value]) => [name.slice("asked.".length), value]),
  );
  const query = itemQuery.parse(asked);
  if (query.bank === undefined) notFound();
  return choiceOf(query, query.bank);
}

function wordsOf(reason: ChangeItemsRejection): Record<string, string> {
  if ("codes" in reason) return { codes: someOf(reason.codes) };
  return "found" in reason ? { found: String(reason.found) } : {};
}

const Undone = z.object({ changeId: z.uuid().transform((id) => id as ItemChangeId) });

export async function undoItemChangeAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Undone, form);
  if (!input.ok) return input.reason;
  const result = await undoItemChange(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath("/bank/changes");
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

export async function renameBankAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Renamed, form);
  if (!input.ok) return input.reason;
  await renameBank(ctx, input.value);
  revalidatePath("/bank");
  return { status: "done" };
}
