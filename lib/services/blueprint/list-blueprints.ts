import { selectBlueprints } from "@/db/queries/blueprints";
import { type Context, requirePermission } from "@/lib/services/context";

/** All blueprints, newest first, with how many items they ask for and how many tests use them. */
export async function listBlueprints(ctx: Context) {
  requirePermission(ctx, "blueprint.read");
  return selectBlueprints(ctx.db);
}
