import { notFound } from "next/navigation";
import { z } from "zod";
import type { CampaignId } from "@/lib/domain/ids";
import { campaignPapers } from "@/lib/domain/inspection/paper";
import { idOf } from "@/lib/platform/id-of";
import { paperAnswer, wantedFormat } from "@/lib/platform/paper-answer";
import { requestContext } from "@/lib/platform/request-context";
import { writeCampaignPaper } from "@/lib/services/paper/write-campaign-paper";

type Props = { params: Promise<{ campaignId: string; paper: string }> };

/** A paper of a campaign as a file: `?format=docx|pdf|xlsx`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const { campaignId, paper } = await params;
  const wanted = z.enum(campaignPapers).safeParse(paper);
  if (!wanted.success) notFound();
  const format = wantedFormat.parse(new URL(request.url).searchParams.get("format"));
  const input = { campaignId: idOf<CampaignId>(campaignId), paper: wanted.data, format };
  return paperAnswer(await writeCampaignPaper(ctx, input));
}
