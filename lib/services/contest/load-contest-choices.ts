import { selectJobGroups } from "@/db/queries/officer-list";
import { selectTests } from "@/db/queries/tests";
import { selectUnits } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What a contest can be made of: units in force on a day, job groups, tests. */
export async function loadContestChoices(ctx: Context, { on }: { on: string }) {
  requirePermission(ctx, "contest.write");
  const [units, jobGroups, tests] = await Promise.all([
    selectUnits(ctx.db, scopeOf(ctx.actor, "contest.write"), { on }),
    selectJobGroups(ctx.db),
    selectTests(ctx.db),
  ]);
  return { units, jobGroups, tests };
}
