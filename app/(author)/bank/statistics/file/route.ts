import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { instantText } from "@/components/ui/instant";
import { fewestAnswers } from "@/lib/domain/measurement/item-weakness";
import { roundTo } from "@/lib/domain/measurement/round";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportItemStatistics } from "@/lib/services/bank/export-item-statistics";
import type { StatisticLine } from "@/lib/services/bank/list-item-statistics";
import { banksAtHand } from "../../banks-at-hand";
import { askedStatistics } from "../query";

const figures = ["facility", "low", "high", "full", "omitted"] as const;
const correlations = ["discrimination", "low", "high"] as const;

export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await requestContext();
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = askedStatistics(address, await banksAtHand(ctx));
  if (!asked) notFound();
  const t = await getTranslations("statistic");
  const { bank, query } = asked;
  const at = instantText(ctx.now);
  const bytes = await exportItemStatistics(ctx, query, {
    name: t("sheet.name"),
    titles: [t("title"), t("sheet.asOf", { bank: bank.name, at })],
    ...(await columns()),
  });
  return excelFile(bytes, t("title"));
}

async function columns() {
  const t = await getTranslations("statistic.sheet");
  const weak = await getTranslations("statistic.weak");
  const english = (await getLocale()) === "en";
  const number = (header: string) => ({ header, width: 12, kind: "number" as const });
  return {
    columns: [
      { header: t("code"), width: 14 },
      number(t("version")),
      { header: t("stem"), width: 60 },
      { header: t("topic"), width: 28 },
      { header: t("level"), width: 8 },
      number(t("n")),
      { header: t("last"), width: 12, kind: "day" as const },
      ...figures.map((name) => number(t(`percent.${name}`))),
      ...correlations.map((name) => number(t(`correlation.${name}`))),
      { header: t("look"), width: 40 },
    ],
    rowOf: (line: StatisticLine) => [
      ...[line.code, line.version, line.stem, english ? line.topicNameEn : line.topicName],
      ...[line.level, line.statistics.n, line.statistics.lastDay],
      ...figuresOf(line),
      line.statistics.n < fewestAnswers
        ? t("tooFew")
        : line.weaknesses.map(({ weakness }) => weak(`${weakness}.name`)).join("; "),
    ],
  };
}

function figuresOf({ statistics }: StatisticLine) {
  const { facility, facilityInterval, full, omitted, discrimination } = statistics;
  const [low, high] = statistics.discriminationInterval ?? [null, null];
  return [
    ...[facility, ...facilityInterval, full, omitted].map((share) => roundTo(100 * share, 1)),
    ...[discrimination, low, high].map((value) => roundTo(value, 3)),
  ];
}
