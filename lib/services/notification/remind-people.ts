import {
  insertNotification,
  selectConcerned,
  selectRunningVisits,
} from "@/db/queries/notifications";
import { selectCourses } from "@/db/queries/visit-steps";
import { standingOf } from "@/lib/domain/inspection/standing";
import { reminderOf } from "@/lib/domain/notification/reminder";
import type { SystemContext } from "@/lib/services/context";

/**
 * Tells everybody concerned what has become theirs, what is due soon and what is over its day, each
 * once. May run as often as one likes, and in several processes at once.
 */
export async function remindPeople(
  ctx: Pick<SystemContext, "db">,
  { today }: { today: string },
): Promise<{ told: number }> {
  const visits = await selectRunningVisits(ctx.db);
  const courses = await selectCourses(
    ctx.db,
    visits.map(({ id }) => id),
  );
  let told = 0;
  for (const { id: visitId } of visits) {
    const course = courses.get(visitId);
    const next = course && standingOf(course, today).next;
    const kind = next && reminderOf(next, today);
    if (!next || !kind) continue;
    const { step, by, dueOn } = next;
    const key = [kind, visitId, step, dueOn ?? ""].join(" ");
    for (const userId of await selectConcerned(ctx.db, { visitId, by, step })) {
      if (await insertNotification(ctx.db, { userId, visitId, kind, step, dueOn, key })) told += 1;
    }
  }
  return { told };
}
