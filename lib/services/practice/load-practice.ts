import { selectPractice } from "@/db/queries/practice";
import { selectTopics } from "@/db/queries/topics";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { progressOf } from "@/lib/domain/practice/progress";
import type { Context } from "@/lib/services/context";
import { practisingOfficer } from "./practising-officer";

/** The topics with anything to practise, and how far the officer has come with each and in all. */
export async function loadPractice(ctx: Context) {
  const officerId = practisingOfficer(ctx);
  const [items, topics] = await Promise.all([
    selectPractice(ctx.db, officerId, { on: dayInVietNam(ctx.now) }),
    selectTopics(ctx.db),
  ]);
  return {
    total: progressOf(items),
    topics: topics
      .map(({ id, name, nameEn }) => ({
        ...{ id, name, nameEn },
        ...progressOf(items.filter(({ topicId }) => topicId === id)),
      }))
      .filter((topic) => topic.items > 0),
  };
}
