import type { Executor } from "@/db/client";
import { selectRolesSince } from "@/db/queries/contest-people";
import { selectOptionalContest } from "@/db/queries/contests";
import { barringActions } from "@/lib/domain/contest/barring";
import type { ContestId, OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";

/** Those among some officers who cannot take part in a contest for what their roles let them see or do. */
export async function barredOfficers(
  db: Executor,
  { id, createdAt }: { readonly id: ContestId; readonly createdAt: Date },
  officerIds: readonly OfficerId[],
): Promise<ReadonlySet<OfficerId>> {
  const barred = new Set<OfficerId>();
  for (const { officerId, userId, ...held } of await selectRolesSince(db, officerIds, createdAt)) {
    const actor = { userId, officerId, name: "", roles: [held] };
    for (const action of barringActions) {
      if (barred.has(officerId)) break;
      if (await selectOptionalContest(db, scopeOf(actor, action), id)) barred.add(officerId);
    }
  }
  return barred;
}
