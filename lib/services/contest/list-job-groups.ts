import { selectJobGroups } from "@/db/queries/officer-list";
import { type Context, requirePermission } from "@/lib/services/context";

/** The names of job groups, for whoever reads whom a contest is for. */
export async function listJobGroups(ctx: Context) {
  requirePermission(ctx, "contest.read");
  return selectJobGroups(ctx.db);
}
