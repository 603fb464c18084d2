import { selectHeldRoles } from "@/db/queries/roles";
import type { Context } from "@/lib/services/context";

/** The roles one holds oneself, with the unit each reaches. */
export async function listOwnRoles(ctx: Context) {
  return selectHeldRoles(ctx.db, ctx.actor.userId);
}
