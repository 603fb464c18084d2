import { selectSittings } from "@/db/queries/sittings";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** More rooms than one person has in hand. */
const limit = 100;

/** The rooms the actor looks after: those that are ready or open first, then those over. */
export async function listMySittings(ctx: Context) {
  requirePermission(ctx, "sitting.invigilate");
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const page = { limit, offset: 0 };
  const [ahead, over] = await Promise.all([
    selectSittings(ctx.db, scope, { ...page, states: ["ready", "open"] }),
    selectSittings(ctx.db, scope, { ...page, states: ["closed", "settled"], limit: 20 }),
  ]);
  // The nearest first: what is on today stands on top.
  return { ahead: ahead.reverse(), over };
}
