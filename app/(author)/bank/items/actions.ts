"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  readTypedDraft,
  readTypedItem,
  type TypedProblem,
} from "@/lib/domain/bank/read-typed-item";
import type { BankId, ItemId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { invalidItem, typedItemField } from "@/lib/forms/typed-item-field";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { createItem } from "@/lib/services/bank/create-item";
import { moveItem, plainMoves } from "@/lib/services/bank/move-item";
import { openPractice } from "@/lib/services/bank/open-practice";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";

const itemId = z.uuid().transform((id) => id as ItemId);
const version = z.coerce.number().int().min(1);

const NewItem = z.object({
  bankId: z.uuid().transform((id) => id as BankId),
  item: typedItemField,
});

export async function createItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewItem, form);
  if (!input.ok) return refused(form, "unreadable");
  const read = readTypedItem(input.value.item);
  if (!read.ok) return invalidItem(read.reason);
  const result = await createItem(ctx, { bankId: input.value.bankId, ...read.value });
  if (!result.ok) return invalidItem([result.reason]);
  leadTo(`/bank/items/${result.value}`);
}

const SavedItem = z.object({
  itemId,
  version,
  item: typedItemField,
  then: z.enum(["save", "submit"]).catch("save"),
});

export async function saveItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SavedItem, form);
  if (!input.ok) return refused(form, "unreadable");
  const { item, then, ...edited } = input.value;
  // What came without a key may still be without one, but not on its way to a reviewer.
  const read = then === "submit" ? readTypedItem(item) : readTypedDraft(item);
  if (!read.ok) return invalidItem(read.reason);
  const result = await saveItem(ctx, { ...edited, ...read.value });
  if (!result.ok) return conflictOr(form, result.reason);
  if (then === "submit") {
    const moved = await moveItem(ctx, { itemId: edited.itemId, move: "submit" });
    if (!moved.ok) return refused(form, moved.reason);
    // Another sheet, to be read from its top.
    leadTo(`/bank/items/${edited.itemId}`);
  }
  revalidatePath(`/bank/items/${edited.itemId}`);
  return { status: "done" };
}

const MovedItem = z.object({
  itemId,
  move: z.enum(plainMoves),
  reason: z.string().max(2000, "too_long").optional(),
});

export async function moveItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(MovedItem, form);
  if (!input.ok) return input.reason;
  const result = await moveItem(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/items/${input.value.itemId}`);
  return { status: "done" };
}

export async function openPracticeAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(z.object({ itemId }), form);
  if (!input.ok) return input.reason;
  const result = await openPractice(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/items/${input.value.itemId}`);
  return { status: "done" };
}

const ReviewedItem = z.object({
  itemId,
  version,
  verdict: z.enum(["approved", "returned"]),
  comment: z.string().max(4000, "too_long").default(""),
});

export async function reviewItemAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(ReviewedItem, form);
  if (!input.ok) return input.reason;
  const result = await reviewItem(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/bank/items/${input.value.itemId}`);
  return { status: "done" };
}

type Problem = TypedProblem | "unknown_picture" | "unknown_stimulus" | "changed" | "wrong_state";

function conflictOr(form: FormData, reason: Problem): FormState {
  return reason === "changed" || reason === "wrong_state"
    ? refused(form, reason)
    : invalidItem([reason]);
}
