import { selectAccommodations } from "@/db/queries/accommodations";
import {
  selectOptionalOfficer,
  selectPostsOf,
  selectSittingsOf,
} from "@/db/queries/officer-history";
import type { OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** An officer with every post held and every sitting taken part in. */
export async function loadOfficer(ctx: Context, { officerId }: { officerId: OfficerId }) {
  const scope = scopeOf(ctx.actor, "officer.read");
  const officer = await selectOptionalOfficer(ctx.db, scope, officerId);
  if (!officer) throw new NotFound(`officer ${officerId}`);
  const writing = scopeOf(ctx.actor, "officer.write");
  const writable = await selectOptionalOfficer(ctx.db, writing, officerId);
  const [posts, sittings] = await Promise.all([
    selectPostsOf(ctx.db, scopeOf(ctx.actor, "unit.read"), officerId),
    selectSittingsOf(ctx.db, scopeOf(ctx.actor, "result.read"), officerId),
  ]);
  return {
    officer,
    posts,
    sittings,
    mayWrite: writable !== undefined,
    // Why somebody has extra time may be a matter of health: for those who allow it alone.
    accommodations: writable ? await selectAccommodations(ctx.db, officerId) : null,
  };
}
