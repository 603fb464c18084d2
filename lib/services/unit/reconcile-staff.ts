import type { Executor } from "@/db/client";
import { selectPostsOfOn, selectStaffOn } from "@/db/queries/reconciliation";
import type { Scope } from "@/lib/domain/policy/policy";
import type { Today } from "@/lib/domain/unit/attribution";
import { balanceStaff } from "@/lib/domain/unit/staff-balance";
import { postsOverTime } from "./reconcile-results";

type Days = { readonly since: string; readonly on: string };

/** Who was in post on one day against who is on another, within `scope` on either. */
export async function reconcileStaff(
  db: Executor,
  scope: Scope,
  { since, on }: Days,
  today: Today,
) {
  const [before, after] = await Promise.all([
    selectStaffOn(db, scope, since),
    selectStaffOn(db, scope, on),
  ]);
  const people = new Map([...before, ...after].map((row) => [row.officerId as string, row]));
  const ids = [...people.keys()];
  // Whoever came from or went beyond what is in reach is somewhere all the same.
  const [was, is] = await Promise.all([unitsOf(db, ids, since), unitsOf(db, ids, on)]);
  const members = ids.map((officerId) => ({
    ...{ officerId, before: was.get(officerId) ?? null, after: is.get(officerId) ?? null },
  }));
  const balance = balanceStaff(members, today, await postsOverTime(db, ids));
  return { ...balance, people };
}

async function unitsOf(db: Executor, ids: readonly string[], on: string) {
  const posts = await selectPostsOfOn(db, ids, on);
  return new Map<string, string>(posts.map(({ officerId, unitId }) => [officerId, unitId]));
}
