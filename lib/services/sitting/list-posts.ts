import type { Transaction } from "@/db/client";
import { insertCandidates, selectOfficersListed } from "@/db/queries/candidates";
import type { OfficerId, SittingId, UnitId } from "@/lib/domain/ids";
import { listLimit } from "@/lib/domain/sitting/list-limit";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { standingExtras } from "./standing-extras";

/** An officer with the post held on the day. */
export type Post = {
  readonly officerId: OfficerId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly title: string;
  readonly jobGroupCode: string;
};

export type ListedPosts = { readonly added: number; readonly alreadyListed: number };

/**
 * Puts officers on the list of a sitting that the caller holds locked; who is on it already stays
 * as they are. A standing right to extra time goes with them. Rejected with `too_many`, before
 * anything is written, when the list would be longer than a sitting may be.
 */
export async function listPosts(
  tx: Transaction,
  sittingId: SittingId,
  posts: readonly Post[],
): Promise<Result<ListedPosts, "too_many">> {
  const listed = await selectOfficersListed(tx, sittingId);
  const fresh = posts.filter(({ officerId }) => !listed.has(officerId));
  if (listed.size + fresh.length > listLimit) return rejected("too_many");
  const extras = await standingExtras(
    tx,
    sittingId,
    fresh.map(({ officerId }) => officerId),
  );
  const rows = fresh.map(({ officerId, unitId, unitName, title, jobGroupCode }) => ({
    ...{ sittingId, officerId, unitId, unitName, title, jobGroupCode },
    extraAllowanceS: extras.get(officerId) ?? 0,
  }));
  const added = await insertCandidates(tx, rows);
  return ok({ added: added.length, alreadyListed: posts.length - added.length });
}
