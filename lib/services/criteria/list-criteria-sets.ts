import { selectCriteriaSets } from "@/db/queries/criteria-sets";
import { maximum } from "@/lib/domain/inspection/criteria";
import { type Context, requirePermission } from "@/lib/services/context";

/** Every version of every criteria set with what it is worth and how far it has come. */
export async function listCriteriaSets(ctx: Context) {
  requirePermission(ctx, "criteria.read");
  const rows = await selectCriteriaSets(ctx.db);
  return rows.map(({ sections, ...row }) => ({
    ...row,
    points: maximum(sections),
    lines: sections.reduce((sum, { lines }) => sum + lines.length, 0),
  }));
}
