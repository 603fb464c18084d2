import type { Executor } from "@/db/client";
import { selectUnitsWithin } from "@/db/queries/contest-people";
import { selectAudiences } from "@/db/queries/contests";
import { selectPosts } from "@/db/queries/officers";
import { audienceOf } from "@/lib/domain/contest/audience";
import type { ContestId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

/**
 * The post of the one officer that `scope` reaches on a day, and the audience of each contest that
 * takes it in. Undefined without a post.
 */
export async function findAudience(
  db: Executor,
  scope: Scope,
  { on, contestIds }: { readonly on: string; readonly contestIds: readonly ContestId[] },
) {
  if (scope.officerId === null) return undefined;
  const [post] = await selectPosts(db, scope, on, [scope.officerId]);
  if (!post) return undefined;
  const audiences = await selectAudiences(db, contestIds);
  const within = await selectUnitsWithin(db, [
    ...new Set(audiences.flatMap(({ unitIds }) => unitIds)),
  ]);
  const place = { within: within.get(post.unitId) ?? new Set<string>(), ...post };
  const found = contestIds.flatMap((contestId) => {
    const own = audiences.filter((audience) => audience.contestId === contestId);
    const audience = audienceOf(place, own);
    return audience ? [[contestId, audience] as const] : [];
  });
  return { post, audiences: new Map(found) };
}
