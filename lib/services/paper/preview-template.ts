import { campaignPaper, unitPaper } from "@/lib/documents/inspection/inspection-paper";
import {
  sampleBody,
  sampleCampaign,
  sampleOutcomes,
  sampleRecord,
} from "@/lib/documents/inspection/sample";
import { writePaper } from "@/lib/documents/press/write-paper";
import type { TemplateProblem } from "@/lib/documents/template/template";
import { isUnitPaper } from "@/lib/domain/inspection/paper";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { checkTemplate, type Wording } from "./check-template";

/** A paper in a wording that is being tried out, on made-up facts, as PDF. */
export async function previewTemplate(
  ctx: Context,
  { paper, body }: Wording,
): Promise<Result<Uint8Array, readonly TemplateProblem[]>> {
  const template = checkTemplate(ctx, { paper, body });
  if (!template.ok) return template;
  const registered = { number: "", on: "", place: "" };
  const order = { body: sampleBody(ctx.now), campaign: sampleCampaign, registered };
  const written = isUnitPaper(paper)
    ? unitPaper({ ...order, paper, template: template.value }, sampleRecord)
    : campaignPaper({ ...order, paper, template: template.value }, sampleOutcomes);
  return ok(await writePaper(written, "pdf"));
}
