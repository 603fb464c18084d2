import type { ImportOwner } from "@/db/queries/item-imports";
import { may } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/**
 * Whose imports the person asking may go on with: their own; an administrator who also writes items
 * looks after everybody's. Absent, as `NotFound`, for whoever does not write items.
 */
export function importsInReach(ctx: Context): ImportOwner {
  requirePermission(ctx, "item.write");
  return may(ctx.actor, "reference.write") ? "anybody" : ctx.actor.userId;
}
