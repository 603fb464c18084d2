import {
  selectCampaignsOf,
  selectOptionalCriteriaVersion,
  selectUnitGroups,
} from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { criteriaProblems } from "@/lib/domain/inspection/criteria-problems";
import { may } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** One version of a criteria set: its lines, what does not fit together, and who uses it. */
export async function loadCriteriaSet(ctx: Context, { setId }: { setId: CriteriaSetId }) {
  requirePermission(ctx, "criteria.read");
  const set = await selectOptionalCriteriaVersion(ctx.db, setId);
  if (!set) throw new NotFound(`criteria set ${setId}`);
  const groups = await selectUnitGroups(ctx.db);
  const codes = groups.map(({ code }) => code);
  return {
    ...set,
    groups,
    campaigns: await selectCampaignsOf(ctx.db, setId),
    problems: criteriaProblems(set, codes),
    writable: may(ctx.actor, "criteria.write"),
  };
}

export type LoadedCriteriaSet = Awaited<ReturnType<typeof loadCriteriaSet>>;
