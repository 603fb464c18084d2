import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { CampaignId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportDraw } from "@/lib/services/sampling/export-draw";
import { loadDraw } from "@/lib/services/sampling/load-draw";
import { sheetWords } from "../sheet-words";

const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

const Query = z.object({
  number: z.coerce.number().int().min(1).max(1_000_000),
  format: z.enum(["xlsx", "csv", "json"]).catch("xlsx"),
});

type Props = { readonly params: Promise<{ campaignId: string; number: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const ids = await params;
  const campaignId = idOf<CampaignId>(ids.campaignId);
  const { searchParams } = new URL(request.url);
  const query = Query.safeParse({ number: ids.number, format: searchParams.get("format") });
  if (!query.success) notFound();
  const { number, format } = query.data;
  const { campaign } = await loadDraw(ctx, { campaignId, number });
  const t = await getTranslations("sample.export");
  const bytes = await exportDraw(ctx, {
    ...{ campaignId, number, format },
    words: { sheet: t("sheet"), title: t("title"), ...(await sheetWords()) },
  });
  const name = `${t("fileName", { number, campaign: campaign.name })}.${format}`;
  return attachment({ name, mediaType: mediaTypes[format], bytes });
}
