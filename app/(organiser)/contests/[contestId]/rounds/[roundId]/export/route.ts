import { getTranslations } from "next-intl/server";
import { exactText } from "@/components/ui/instant";
import type { SittingId } from "@/lib/domain/ids";
import { roundTo } from "@/lib/domain/measurement/round";
import { fullName } from "@/lib/domain/person/name";
import { excelFile } from "@/lib/platform/excel-file";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportRanking, type RankedLine } from "@/lib/services/contest/export-ranking";

type Props = { readonly params: Promise<{ roundId: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).roundId);
  const t = await getTranslations("contest");
  const number = (header: string) => ({ header, width: 12, kind: "number" as const });
  const bytes = await exportRanking(ctx, { sittingId }, ({ name, scale }) => ({
    name: t("ranking.file"),
    titles: [t("ranking.file"), name],
    columns: [
      { header: t("ranking.audience"), width: 26 },
      number(t("ranking.rank")),
      { header: t("ranking.name"), width: 28 },
      { header: t("ranking.post"), width: 28 },
      { header: t("ranking.unit"), width: 30 },
      { header: t("ranking.prize"), width: 18 },
      number(t("ranking.points", { scale })),
      number(t("ranking.guess")),
      number(t("ranking.distance")),
      { header: t("ranking.finished"), width: 22 },
    ],
    rowOf: (row) => [
      ...[row.audienceName, row.rank, nameOf(row), row.title, row.unitName],
      row.prize === null ? null : t(`prize.${row.prize}`),
      roundTo((row.points / row.possible) * scale, 2),
      ...[row.guess, row.off, exactText(row.finishedAt)],
    ],
  }));
  return excelFile(bytes, t("ranking.file"));
}

const nameOf = ({ familyName: family, middleName: middle, givenName: given }: RankedLine) =>
  fullName({ family, middle, given });
