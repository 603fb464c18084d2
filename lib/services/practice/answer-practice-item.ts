import {
  insertPracticeAnswer,
  selectOptionalPracticeItem,
  selectPracticeKey,
} from "@/db/queries/practice";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemVersionId, PracticeAnswerId } from "@/lib/domain/ids";
import { optionIds } from "@/lib/domain/item/interaction";
import { isBlank, isValidResponse } from "@/lib/domain/item/response";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { readAnswer } from "@/lib/domain/practice/read-answer";
import { scoreItem } from "@/lib/domain/scoring/score-item";
import type { Context } from "@/lib/services/context";
import { practisingOfficer } from "./practising-officer";

export type AnswerPracticeItem = {
  readonly itemVersionId: ItemVersionId;
  /** Ids of the options chosen, pairs, or places with ids, in the order of the page. */
  readonly chosen: readonly string[];
};

export type PracticeRejection =
  | "blank"
  /** Two steps stand at one place of the order. */
  | "same_place"
  /** It is practised no more, or reads differently by now: the next one takes its place. */
  | "gone";

/**
 * Judges an officer's answer in practice and keeps it. What is kept opens the key and the
 * explanation of this item to the officer, and nothing before it does.
 *
 * Without an event in the log, as a save is: the answer's own row, never changed, is the history.
 */
export async function answerPracticeItem(
  ctx: Context,
  { itemVersionId, chosen }: AnswerPracticeItem,
): Promise<Result<PracticeAnswerId, PracticeRejection>> {
  const officerId = practisingOfficer(ctx);
  const on = dayInVietNam(ctx.now);
  const item = await selectOptionalPracticeItem(ctx.db, itemVersionId, on);
  if (!item) return rejected("gone");
  const value = readAnswer(item.interaction, chosen);
  if (value === null) return rejected("same_place");
  if (isBlank(value)) return rejected("blank");
  if (!isValidResponse(item.interaction, value)) return rejected("gone");
  const held = await selectPracticeKey(ctx.keys, itemVersionId);
  if (!held) throw new Error(`item version ${itemVersionId} has no key`);
  const { interaction } = item;
  const typed = {
    reading: interaction.type === "short_text" ? interaction.reading : null,
    unit: interaction.type === "numeric" ? interaction.unit : null,
  };
  const asked = { key: held.key, optionCount: optionIds(interaction).length, points: 1, ...typed };
  const points = scoreItem(asked, value, "all_or_nothing");
  return ok(
    await insertPracticeAnswer(ctx.db, {
      ...{ officerId, itemVersionId, value, keyVersion: held.keyVersion },
      right: points === 1,
    }),
  );
}
