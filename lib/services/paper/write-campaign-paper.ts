import { selectOptionalDocument } from "@/db/queries/inspection-papers";
import { campaignPaper } from "@/lib/documents/inspection/inspection-paper";
import type { Paper } from "@/lib/documents/paper/paper";
import type { CampaignId } from "@/lib/domain/ids";
import type { DocumentKind } from "@/lib/domain/inspection/document";
import type { CampaignPaper } from "@/lib/domain/inspection/paper";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { atOneMoment } from "./at-one-moment";
import { readCampaign } from "./campaign-facts";
import { readOutcomes } from "./outcome-facts";
import { writeFile } from "@/lib/documents/press/write-file";
import type { FileFormat, PaperFile } from "@/lib/documents/press/paper-file";
import { readers } from "./readers";
import { registeredAs } from "./registered-as";
import { templateInUse } from "./template-in-use";

type WriteCampaignPaper = {
  readonly campaignId: CampaignId;
  readonly paper: CampaignPaper;
  readonly format: FileFormat;
};

const kinds: Record<CampaignPaper, DocumentKind | null> = {
  plan: "plan",
  notice: "notice",
  report: "report",
  test_results: null,
};

/**
 * A paper about all units of a campaign that the actor reaches. Rejected with `no_table` where a
 * workbook is asked for and the paper has no table.
 */
export async function writeCampaignPaper(
  ctx: Context,
  { campaignId, paper, format }: WriteCampaignPaper,
): Promise<Result<PaperFile, "no_table">> {
  const written: Paper = await atOneMoment(ctx.db, async (tx) => {
    const scope = scopeOf(ctx.actor, ...readers[paper]);
    const { body, facts, visits } = await readCampaign(tx, ctx, { scope, campaignId });
    const kind = kinds[paper];
    const document = kind && (await selectOptionalDocument(tx, { campaignId, kind }));
    const outcomes = await readOutcomes(tx, ctx, { campaignId, facts, visits });
    const template = await templateInUse(tx, paper);
    const registered = registeredAs(document);
    return campaignPaper({ paper, template, body, campaign: facts, registered }, outcomes);
  });
  const file = await writeFile(written, format);
  return file ? ok(file) : rejected("no_table");
}
