import { selectHolders } from "@/db/queries/roles";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** Who may be put in charge of a room, by given name. */
export async function listInvigilatorChoices(ctx: Context) {
  requirePermission(ctx, "sitting.write");
  return selectHolders(ctx.db, "invigilator", scopeOf(ctx.actor, "sitting.write"));
}
