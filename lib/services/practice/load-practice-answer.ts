import { selectLegalBases } from "@/db/queries/item-reviews";
import { selectOptionalPracticeAnswer, selectPractice } from "@/db/queries/practice";
import { selectStimulusOf } from "@/db/queries/item-stimuli";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { PracticeAnswerId } from "@/lib/domain/ids";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import { scopeOf } from "@/lib/domain/policy/policy";
import { progressOf } from "@/lib/domain/practice/progress";
import { shownOrder } from "@/lib/domain/practice/shown-order";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** An officer's own answer beside the key, with the explanation and what the answer rests on. */
export async function loadPracticeAnswer(
  ctx: Context,
  { answerId }: { answerId: PracticeAnswerId },
) {
  requirePermission(ctx, "practice.own");
  const scope = scopeOf(ctx.actor, "practice.own");
  const found = await selectOptionalPracticeAnswer(ctx.keys, scope, answerId);
  if (!found) throw new NotFound(`practice answer ${answerId}`);
  const { stem, interaction, itemVersionId, officerId, before, topic } = found;
  const on = dayInVietNam(ctx.now);
  const [bases, items, stimulus] = await Promise.all([
    selectLegalBases(ctx.db, itemVersionId),
    selectPractice(ctx.db, officerId, { on, topicId: topic.id }),
    selectStimulusOf(ctx.db, itemVersionId),
  ]);
  const optionOrder = shownOrder(interaction, { officerId, itemVersionId, after: before });
  return {
    item: candidateItem({ position: 1, stem, interaction, optionOrder, stimulus }),
    value: found.value,
    right: found.right,
    correct: found.key.correct,
    explanation: found.explanation,
    legalBases: bases.map(({ number, title, article }) => ({ number, title, article })),
    topic,
    progress: progressOf(items),
  };
}
