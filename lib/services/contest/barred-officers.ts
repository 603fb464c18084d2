import type { Executor } from "@/db/client";
import { selectRolesHeld } from "@/db/queries/contest-people";
import { selectOptionalContest } from "@/db/queries/contests";
import { barringActions } from "@/lib/domain/contest/barring";
import type { ContestId, OfficerId } from "@/lib/domain/ids";
import { type Actor, may, scopeOf } from "@/lib/domain/policy/policy";

type Asked = {
  /** Nobody else is asked about. */
  readonly among?: readonly OfficerId[];
  /** Roles given later do not count. */
  readonly until?: Date | undefined;
};

/** Officers who cannot take part in a contest for what their roles let them see or do. */
export async function barredOfficers(
  db: Executor,
  { id, createdAt }: { readonly id: ContestId; readonly createdAt: Date },
  asked: Asked,
): Promise<ReadonlySet<OfficerId>> {
  const barred = new Set<OfficerId>();
  const roles = await selectRolesHeld(db, { ...asked, since: createdAt });
  for (const { officerId, userId, ...held } of roles) {
    if (barred.has(officerId)) continue;
    if (await bars(db, id, { userId, officerId, name: "", roles: [held] })) {
      barred.add(officerId);
    }
  }
  return barred;
}

/** Whether what somebody may do reaches the contest. Most roles may do nothing of it: no query is sent. */
async function bars(db: Executor, contestId: ContestId, actor: Actor): Promise<boolean> {
  for (const action of barringActions) {
    if (!may(actor, action)) continue;
    if (await selectOptionalContest(db, scopeOf(actor, action), contestId)) return true;
  }
  return false;
}
