import { campaignPaper, unitPaper } from "@/lib/documents/inspection/inspection-paper";
import {
  sampleBody,
  sampleCampaign,
  sampleOutcomes,
  sampleRecord,
} from "@/lib/documents/inspection/sample";
import { vocabularyOf } from "@/lib/documents/inspection/vocabulary";
import { writePaper } from "@/lib/documents/press/write-paper";
import { parseTemplate } from "@/lib/documents/template/parse-template";
import type { TemplateProblem } from "@/lib/documents/template/template";
import { type InspectionPaper, isUnitPaper } from "@/lib/domain/inspection/paper";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

/** A paper in a wording that is being tried out, on made-up facts, as PDF. */
export async function previewTemplate(
  ctx: Context,
  { paper, body }: { paper: InspectionPaper; body: string },
): Promise<Result<Uint8Array, readonly TemplateProblem[]>> {
  requirePermission(ctx, "reference.write");
  const template = parseTemplate(body, vocabularyOf(paper));
  if (!template.ok) return template;
  const registered = { number: "", on: "", place: "" };
  const order = { body: sampleBody(ctx.now), campaign: sampleCampaign, registered };
  const written = isUnitPaper(paper)
    ? unitPaper({ ...order, paper, template: template.value }, sampleRecord)
    : campaignPaper({ ...order, paper, template: template.value }, sampleOutcomes);
  return ok(await writePaper(written, "pdf"));
}
