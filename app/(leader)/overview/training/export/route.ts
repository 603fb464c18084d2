import { getLocale, getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { roundTo } from "@/lib/domain/measurement/round";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportTraining } from "@/lib/services/overview/export-training";
import type { NamedNeed } from "@/lib/services/overview/load-training";
import { OverviewQuery } from "../../query";

export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await requestContext();
  const query = OverviewQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("overview");
  const english = (await getLocale()) === "en";
  const number = (header: string) => ({ header, width: 12, kind: "number" as const });
  const wordsOf = (campaign: string) => ({
    name: t("export.training"),
    titles: [t("training.title"), campaign],
    columns: [
      { header: t("training.list.topic"), width: 40 },
      { header: t("training.list.unit"), width: 30 },
      number(t("training.list.low")),
      number(t("export.scored")),
      number(`${t("training.list.in_unit")} ${t("export.low")}`),
      number(`${t("training.list.in_unit")} ${t("export.high")}`),
      number(t("export.population")),
      ...(["mean", "low", "high"] as const).map((name) => number(t(`export.${name}`))),
      number(t("training.list.group")),
      { header: t("training.list.reason"), width: 40 },
    ],
    rowOf: (need: NamedNeed) => [
      english ? need.topicNameEn : need.topicName,
      ...[need.unitName, need.low, need.n, ...need.lowInUnit, need.population],
      ...[need.mean, ...need.interval, need.groupMean].map((value) => roundTo(value / 10, 2)),
      t(`training.reasons.${need.reason}`),
    ],
  });
  const asked = { campaignId: query.campaign, groupId: query.group };
  return excelFile(await exportTraining(ctx, asked, wordsOf), t("export.training"));
}
