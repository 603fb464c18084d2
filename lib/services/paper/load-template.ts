import { selectTemplateVersions } from "@/db/queries/paper-templates";
import { defaultTemplates } from "@/lib/documents/inspection/defaults/default-templates";
import { vocabularyOf } from "@/lib/documents/inspection/vocabulary";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";
import { type Context, requirePermission } from "@/lib/services/context";

/** A paper's wording to be changed: what it may name, its versions, and the one it came with. */
export async function loadTemplate(ctx: Context, { paper }: { paper: InspectionPaper }) {
  requirePermission(ctx, "reference.write");
  const versions = await selectTemplateVersions(ctx.db, paper);
  const original = defaultTemplates[paper];
  return {
    body: versions[0]?.body ?? original,
    version: versions[0]?.version ?? 0,
    original,
    versions,
    vocabulary: vocabularyOf(paper),
  };
}
