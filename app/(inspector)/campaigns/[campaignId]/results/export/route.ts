import { getLocale, getTranslations } from "next-intl/server";
import type { CampaignId } from "@/lib/domain/ids";
import { roundTo } from "@/lib/domain/measurement/round";
import { excelFile } from "@/lib/platform/excel-file";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportUnitResults, type ResultLine } from "@/lib/services/result/export-unit-results";

type Props = { readonly params: Promise<{ campaignId: string }> };

const counts = ["population", "listed", "present", "excused", "scored", "passed"] as const;

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const t = await getTranslations("result");
  const signing = await getTranslations("signing.revised");
  const english = (await getLocale()) === "en";
  const number = (header: string) => ({ header, width: 12, kind: "number" as const });
  const wordsOf = (campaign: string) => ({
    name: t("title"),
    titles: [t("title"), campaign],
    columns: [
      { header: t("export.group"), width: 26 },
      { header: t("table.unit"), width: 32 },
      ...counts.map((name) => number(t(`export.${name}`))),
      ...(["mean", "low", "high", "spread"] as const).map((name) => number(t(`export.${name}`))),
      { header: signing("column"), width: 20, kind: "number" as const },
    ],
    rowOf: ({ visit, result, revision, name, nameEn }: ResultLine) => [
      (english ? nameEn : name) ?? t("overview.noGroup"),
      visit.unitName,
      ...(result ? figuresOf(result.detail) : []),
      ...(revision ? [onTen(revision.signed?.mean ?? null)] : []),
    ],
  });
  const bytes = await exportUnitResults(ctx, { campaignId }, wordsOf);
  return excelFile(bytes, t("title"));
}

function figuresOf(detail: NonNullable<ResultLine["result"]>["detail"]) {
  const { population, listed, present, absentWithReason, n, passed } = detail;
  const [low = null, high = null] = detail.interval ?? [];
  return [
    ...[population, listed, present, absentWithReason, n, passed],
    ...[detail.mean, low, high, detail.sd].map(onTen),
  ];
}

/** A figure on the scale of 10, as the page tells it. */
const onTen = (percent: number | null) => roundTo(percent === null ? null : percent / 10, 2);
