import { selectTests } from "@/db/queries/tests";
import { type Context, requirePermission } from "@/lib/services/context";

/** All tests, newest first, with their blueprint, number of items and number of sittings. */
export async function listTests(ctx: Context) {
  requirePermission(ctx, "blueprint.read");
  return selectTests(ctx.db);
}
