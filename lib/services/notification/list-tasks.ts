import { selectRunningVisits } from "@/db/queries/notifications";
import { selectCourses, selectReachedVisits } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { standingOf } from "@/lib/domain/inspection/standing";
import { may } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { reachesOf, sidesIn } from "@/lib/services/campaign/visit-sides";

/** What waits for the actor in running campaigns, for their unit or their team: the most urgent first. */
export async function listTasks(ctx: Context) {
  if (!may(ctx.actor, "campaign.read")) return [];
  const own = await selectReachedVisits(ctx.db, reachesOf(ctx.actor));
  const visits = (await selectRunningVisits(ctx.db)).filter(({ id }) => own.has(id));
  const courses = await selectCourses(
    ctx.db,
    visits.map(({ id }) => id),
  );
  const today = dayInVietNam(ctx.now);
  return visits
    .flatMap((visit) => {
      const course = courses.get(visit.id);
      const next = course && standingOf(course, today).next;
      const sides = sidesIn(own.get(visit.id));
      const turn =
        next?.by === "unit" ? sides.has("unit") : sides.has("leader") || sides.has("team");
      return next && turn ? [{ ...visit, next }] : [];
    })
    .sort((one, other) => (one.next.dueOn ?? "9").localeCompare(other.next.dueOn ?? "9"));
}
