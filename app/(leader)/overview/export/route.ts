import { getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { instantText } from "@/components/ui/instant";
import { gradeEdges } from "@/lib/domain/inspection/grading";
import type { Interval } from "@/lib/domain/measurement/proportion";
import { roundTo } from "@/lib/domain/measurement/round";
import { toldBeside } from "@/lib/domain/measurement/told-share";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportOverview } from "@/lib/services/overview/export-overview";
import type { Overview, OverviewRow } from "@/lib/services/overview/load-overview";
import { OverviewQuery } from "../query";

export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await requestContext();
  const query = OverviewQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("overview");
  const record = await getTranslations("record.grades");
  const signing = await getTranslations("signing.revised");
  const wordsOf = ({ campaign, parts, rows, grading }: Overview) => ({
    name: t("export.units"),
    titles: [
      campaign.name,
      t("sub", { campaign: t("title"), units: rows.length, at: instantText(ctx.now) }),
    ],
    columns: [
      { header: t("table.unit"), width: 30 },
      ...[...parts.map((part) => t(`parts.${part}`)), t("table.total")].map(asNumber),
      { header: t("table.grade"), width: 14 },
      ...(["mean", "low", "high", "scored", "population", "difference", "low", "high"] as const)
        .map((name) => t(`export.${name}`))
        .map(asNumber),
      ...[signing("column"), t("export.corrections")].map(asNumber),
    ],
    rowOf: (row: OverviewRow) => [
      row.visit.unitName,
      ...row.sections.map(({ share }) => toldBeside(gradeEdges(grading), share)),
      row.score.grade === null ? null : row.score.share / 100,
      row.score.grade && record(row.score.grade),
      ...figuresOf(row),
      onTen(row.revision?.signed?.mean ?? null, null)[0] ?? null,
      row.corrections || null,
    ],
  });
  const bytes = await exportOverview(
    ctx,
    { campaignId: query.campaign, groupId: query.group, order: query.order },
    wordsOf,
  );
  return excelFile(bytes, t("export.units"));
}

const asNumber = (header: string) => ({ header, width: 12, kind: "number" as const });

function figuresOf({ test, change }: OverviewRow) {
  const { difference = null, interval = null } = change?.change?.difference ?? {};
  return [
    ...(test
      ? [...onTen(test.mean, test.interval), test.n, test.population]
      : [null, null, null, null, null]),
    ...onTen(difference, interval),
  ];
}

/** A figure and its ends on the scale of 10, as the page tells them. */
function onTen(value: number | null, ends: Interval | null) {
  return [value, ...(ends ?? [null, null])].map((percent) =>
    roundTo(percent === null ? null : percent / 10, 2),
  );
}
