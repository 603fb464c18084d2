"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { BankId, ItemImportId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { levels } from "@/lib/domain/item/interaction";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { invalidItem, typedItemField } from "@/lib/forms/typed-item-field";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { chooseKey } from "@/lib/services/item-import/choose-key";
import { discardImport } from "@/lib/services/item-import/discard-import";
import { dropLine } from "@/lib/services/item-import/drop-line";
import { mendLine } from "@/lib/services/item-import/mend-line";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { undoImport } from "@/lib/services/item-import/undo-import";
import { writeImport } from "@/lib/services/item-import/write-import";

const Target = z.object({ importId: z.uuid().transform((id) => id as ItemImportId) });
const Line = Target.extend({ position: z.coerce.number().int().min(1) });
const done: FormState = { status: "done" };

const pageOf = (importId: string) => `/bank/imports/${importId}`;

const Key = Line.extend({ correct: z.array(z.string().max(40)).max(8).default([]) });

export async function chooseKeyAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Key, form);
  if (!input.ok) return input.reason;
  const result = await chooseKey(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(pageOf(input.value.importId));
  return done;
}

const Dropped = Line.extend({ dropped: z.enum(["true", "false"]) });

export async function dropLineAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Dropped, form);
  if (!input.ok) return input.reason;
  const { dropped, ...target } = input.value;
  const result = await dropLine(ctx, { ...target, dropped: dropped === "true" });
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(pageOf(target.importId));
  return done;
}

const Mended = Line.extend({ item: typedItemField });

export async function mendLineAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Mended, form);
  if (!input.ok) return refused(form, "unreadable");
  const { item, ...target } = input.value;
  const result = await mendLine(ctx, { ...target, typed: item });
  if (!result.ok) {
    return result.reason === "already_written"
      ? refused(form, "wrong_state")
      : invalidItem([result.reason]);
  }
  leadTo(`${pageOf(target.importId)}?show=problems`);
}

/** A choice that was left alone. */
const unset = z.literal("").transform(() => undefined);

const Place = Target.extend({
  topicId: unset.or(z.uuid().transform((id) => id as TopicId)),
  level: unset.or(z.enum(levels)),
  sharedSystemId: unset.or(z.uuid().transform((id) => id as SharedSystemId)),
  overwrite: z.literal("yes").optional(),
});

export async function placeLinesAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Place, form);
  if (!input.ok) return input.reason;
  const { overwrite, ...place } = input.value;
  if (!place.topicId && !place.level && !place.sharedSystemId) return refused(form, "no_choice");
  await placeLines(ctx, { ...place, missingOnly: overwrite === undefined });
  revalidatePath(`${pageOf(place.importId)}/place`);
  return done;
}

const Written = Target.extend({ bankId: z.uuid().transform((id) => id as BankId) });

export async function writeImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Written, form);
  if (!input.ok) return input.reason;
  const result = await writeImport(ctx, input.value);
  if (!result.ok) {
    const count = "count" in result.reason ? String(result.reason.count) : "";
    return refused(form, result.reason.code, { count });
  }
  leadTo(`${pageOf(input.value.importId)}?show=written`);
}

export async function undoImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await undoImport(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code);
  leadTo(pageOf(input.value.importId));
}

export async function discardImportAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(Target, form);
  if (!input.ok) return input.reason;
  const result = await discardImport(ctx, input.value);
  if (!result.ok) return refused(form, result.reason);
  leadTo("/bank/imports");
}
