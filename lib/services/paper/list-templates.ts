import { selectChangedTemplates } from "@/db/queries/paper-templates";
import { inspectionPapers } from "@/lib/domain/inspection/paper";
import { type Context, requirePermission } from "@/lib/services/context";

/** Every official paper of an inspection, with who changed its wording last. */
export async function listTemplates(ctx: Context) {
  requirePermission(ctx, "reference.write");
  const changed = new Map((await selectChangedTemplates(ctx.db)).map((row) => [row.paper, row]));
  return inspectionPapers.map((paper) => ({ paper, changed: changed.get(paper) ?? null }));
}
