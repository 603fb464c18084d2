import { selectOwed } from "@/db/queries/follow-up";
import {
  insertNotification,
  selectConcerned,
  selectRepresentatives,
  selectRunningVisits,
} from "@/db/queries/notifications";
import { selectCourses } from "@/db/queries/visit-steps";
import type { VisitId } from "@/lib/domain/ids";
import { standingOf, type VisitCourse } from "@/lib/domain/inspection/standing";
import { recommendationReminder, reminderOf } from "@/lib/domain/notification/reminder";
import type { SystemContext } from "@/lib/services/context";

/**
 * Tells everybody concerned what has become theirs, what is due soon and what is over its day, each
 * once. May run as often as one likes, and in several processes at once.
 */
export async function remindPeople(
  ctx: Pick<SystemContext, "db">,
  { today }: { today: string },
): Promise<{ told: number }> {
  const owed = await selectOwed(ctx.db);
  const byLine = new Set(owed.map(({ visitId }) => visitId));
  const told = await remindOfRecommendations(ctx, owed, today);
  return { told: told + (await remindOfSteps(ctx, byLine, today)) };
}

/** What a unit has to remedy it is reminded of line by line, where there are lines. */
async function remindOfSteps(
  ctx: Pick<SystemContext, "db">,
  byLine: ReadonlySet<VisitId>,
  today: string,
): Promise<number> {
  const visits = await selectRunningVisits(ctx.db);
  const courses = await selectCourses(
    ctx.db,
    visits.map(({ id }) => id),
  );
  let told = 0;
  for (const { id: visitId } of visits) {
    const said = stepReminder(courses.get(visitId), today);
    if (said === null || (said.step === "remedy" && byLine.has(visitId))) continue;
    const { kind, step, by, dueOn } = said;
    const key = [kind, visitId, step, dueOn ?? ""].join(" ");
    for (const userId of await selectConcerned(ctx.db, { visitId, by, step })) {
      if (await insertNotification(ctx.db, { userId, visitId, kind, step, dueOn, key })) told += 1;
    }
  }
  return told;
}

function stepReminder(course: VisitCourse | undefined, today: string) {
  const next = course ? standingOf(course, today).next : null;
  const kind = next && reminderOf(next, today);
  return next && kind ? { ...next, kind } : null;
}

type Owed = Awaited<ReturnType<typeof selectOwed>>;

async function remindOfRecommendations(
  ctx: Pick<SystemContext, "db">,
  owed: Owed,
  today: string,
): Promise<number> {
  let told = 0;
  for (const { id: recommendationId, visitId, ownerUnitId, ...one } of owed) {
    const kind = recommendationReminder(one, today);
    if (!kind || ownerUnitId === null) continue;
    const about = { visitId, recommendationId, kind, step: "remedy" as const, dueOn: one.dueOn };
    const key = [kind, recommendationId, one.dueOn ?? ""].join(" ");
    const unit = await selectRepresentatives(ctx.db, ownerUnitId);
    const team =
      kind === "overdue"
        ? await selectConcerned(ctx.db, { visitId, by: "team", step: "remedy" })
        : [];
    for (const userId of new Set([...unit, ...team])) {
      if (await insertNotification(ctx.db, { ...about, userId, key })) told += 1;
    }
  }
  return told;
}
