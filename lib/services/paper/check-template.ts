import { vocabularyOf } from "@/lib/documents/inspection/vocabulary";
import { parseTemplate } from "@/lib/documents/template/parse-template";
import type { Template, TemplateProblem } from "@/lib/documents/template/template";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";
import type { Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

export type Wording = { readonly paper: InspectionPaper; readonly body: string };

/** A wording that is being tried out, read, or every line that keeps it from being a paper. */
export function checkTemplate(
  ctx: Context,
  { paper, body }: Wording,
): Result<Template, readonly TemplateProblem[]> {
  requirePermission(ctx, "reference.write");
  return parseTemplate(body, vocabularyOf(paper));
}
