import { getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { toldBeside } from "@/lib/domain/measurement/told-share";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportUse } from "@/lib/services/overview/export-use";
import type { Use, UseRow } from "@/lib/services/overview/load-use";
import { OverviewQuery } from "../../query";

const sides = ["knows", "uses", "secures"] as const;

export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await requestContext();
  const query = OverviewQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("overview");
  const wordsOf = ({ campaign, line }: Use) => ({
    name: t("export.use"),
    titles: [t("use.title"), campaign.name, t("use.line_note", { line })],
    columns: [
      { header: t("use.table.unit"), width: 30 },
      ...sides.flatMap((side) => [
        {
          header: `${t(`use.table.${side}`)} ${t("export.low")}`,
          width: 16,
          kind: "number" as const,
        },
        {
          header: `${t(`use.table.${side}`)} ${t("export.high")}`,
          width: 16,
          kind: "number" as const,
        },
      ]),
      { header: t("use.table.verdict"), width: 24 },
      { header: t("use.table.safe"), width: 24 },
    ],
    rowOf: ({ unitName, practice, verdict, safety }: UseRow) => [
      unitName,
      ...sides.flatMap((side) => [
        ...(practice[side] ?? [null, null]).map((end) => toldBeside([line], end)),
      ]),
      t(`use.verdict.${verdict}`),
      t(`use.safe.${safety}`),
    ],
  });
  const asked = { campaignId: query.campaign, groupId: query.group };
  return excelFile(await exportUse(ctx, asked, wordsOf), t("export.use"));
}
