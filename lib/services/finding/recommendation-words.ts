import type { Transaction } from "@/db/client";
import { selectOwnerChoices, type VisitPlace } from "@/db/queries/findings";
import type { RecommendationKind } from "@/lib/domain/finding/recommendation-state";
import type { UnitId } from "@/lib/domain/ids";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";

export type RecommendationWords = {
  readonly kind: RecommendationKind;
  readonly text: string;
  /** Whose it is; asked for. */
  readonly ownerUnitId: UnitId | null;
  readonly ownerPerson: string;
  /** By when, "yyyy-mm-dd"; asked for. */
  readonly dueOn: string | null;
};

export type WordsRejection = "owner_missing" | "due_missing" | "due_passed";

/** The words as they are kept, once somebody and a day are named. */
export async function checkedWords(
  tx: Transaction,
  ctx: Context,
  { place, words }: { readonly place: VisitPlace; readonly words: RecommendationWords },
): Promise<Result<RecommendationWords & { readonly searchText: string }, WordsRejection>> {
  const { ownerUnitId, dueOn, text, ownerPerson } = words;
  if (ownerUnitId === null) return rejected("owner_missing");
  if (dueOn === null) return rejected("due_missing");
  if (dueOn < dayInVietNam(ctx.now)) return rejected("due_passed");
  const choices = await selectOwnerChoices(tx, place);
  if (!choices.some(({ id }) => id === ownerUnitId)) throw new NotFound(`unit ${ownerUnitId}`);
  return ok({ ...words, searchText: fold(`${text} ${ownerPerson}`) });
}
