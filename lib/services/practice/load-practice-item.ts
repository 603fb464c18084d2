import { selectOptionalPracticeItem, selectPractice } from "@/db/queries/practice";
import { selectStimulusOf } from "@/db/queries/item-stimuli";
import { selectTopics } from "@/db/queries/topics";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { TopicId } from "@/lib/domain/ids";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import { nextItem } from "@/lib/domain/practice/next-item";
import { progressOf } from "@/lib/domain/practice/progress";
import { shownOrder } from "@/lib/domain/practice/shown-order";
import { type Context, NotFound } from "@/lib/services/context";
import { practisingOfficer } from "./practising-officer";

/** The officer's next item of a topic, as a candidate would see it: nothing of its key. */
export async function loadPracticeItem(ctx: Context, { topicId }: { topicId: TopicId }) {
  const officerId = practisingOfficer(ctx);
  const on = dayInVietNam(ctx.now);
  const [items, topics] = await Promise.all([
    selectPractice(ctx.db, officerId, { on, topicId }),
    selectTopics(ctx.db),
  ]);
  const topic = topics.find(({ id }) => id === topicId);
  if (!topic) throw new NotFound(`topic ${topicId}`);
  const next = nextItem(items);
  const wording = next && (await selectOptionalPracticeItem(ctx.db, next.itemVersionId, on));
  const { name, nameEn } = topic;
  const view = { topic: { name, nameEn }, progress: progressOf(items) };
  if (!next || !wording) return { ...view, next: null };
  const { itemVersionId, last } = next;
  const turn = { officerId, itemVersionId, after: last?.answerId ?? null };
  const optionOrder = shownOrder(wording.interaction, turn);
  const stimulus = await selectStimulusOf(ctx.db, itemVersionId);
  const item = candidateItem({ position: 1, ...wording, optionOrder, stimulus });
  return { ...view, next: { itemVersionId, again: last !== null, item } };
}
