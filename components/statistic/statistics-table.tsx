import { useFormatter, useLocale, useTranslations } from "next-intl";
import { StemLink } from "@/components/item/item-table";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Level } from "@/lib/domain/item/interaction";
import type { ItemStatistics } from "@/lib/domain/measurement/item-statistics";
import { fewestAnswers, type FoundWeakness } from "@/lib/domain/measurement/item-weakness";
import { correlationText, intervalText, percentText } from "./figures-text";
import { WeaknessList } from "./weakness-list";

export type StatisticRow = {
  readonly itemId: string;
  readonly code: string;
  readonly version: number;
  readonly approvedVersion: number | null;
  readonly level: Level;
  readonly stem: string;
  readonly topicName: string;
  readonly topicNameEn: string;
  readonly statistics: ItemStatistics;
  readonly weaknesses: readonly FoundWeakness[];
};

type Props = { readonly rows: readonly StatisticRow[] };

/** How items have done, a version a row; the code is the margin. */
export function StatisticsTable({ rows }: Props) {
  const t = useTranslations("statistic.table");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("code")}</Th>
          <Th>{t("stem")}</Th>
          <Th numeric>{t("n")}</Th>
          <Th numeric>{t("facility")}</Th>
          <Th numeric>{t("discrimination")}</Th>
          <Th numeric>{t("omitted")}</Th>
          <Th>{t("look")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StatisticLine key={`${row.itemId} ${row.version}`} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function StatisticLine({ row }: { readonly row: StatisticRow }) {
  const t = useTranslations("statistic.table");
  const english = useLocale() === "en";
  const format = useFormatter();
  const percent = (share: number) => percentText(format, share);
  const { n, lastDay, omitted } = row.statistics;
  return (
    <Tr {...(row.weaknesses.length > 0 && { kind: "look" })}>
      <Td numeric>
        <Link href={`/bank/items/${row.itemId}#statistics`} className="py-0.5 md:whitespace-nowrap">
          {row.code}
        </Link>
        {row.version !== row.approvedVersion && (
          <small>{t("version", { version: row.version })}</small>
        )}
      </Td>
      <Th scope="row">
        <StemLink row={{ id: row.itemId, stem: row.stem }} />
        <small>
          {english ? row.topicNameEn : row.topicName} · {t(`level.${row.level}`)}
        </small>
      </Th>
      <Td numeric label={t("n")}>
        {format.number(n)}
        {lastDay && <small>{t("last", { day: dayOf(lastDay) })}</small>}
      </Td>
      <FacilityCell statistics={row.statistics} />
      <DiscriminationCell statistics={row.statistics} />
      <Td numeric label={t("omitted")}>
        {percent(omitted)}
      </Td>
      <Td label={t("look")}>
        {n < fewestAnswers ? (
          <span className="text-ink-2">{t("tooFew")}</span>
        ) : (
          <WeaknessList weaknesses={row.weaknesses} />
        )}
      </Td>
    </Tr>
  );
}

type CellProps = { readonly statistics: ItemStatistics };

function FacilityCell({ statistics: { facility, facilityInterval } }: CellProps) {
  const t = useTranslations("statistic.table");
  const format = useFormatter();
  const percent = (share: number) => percentText(format, share);
  return (
    <Td numeric label={t("facility")}>
      {percent(facility)}
      <small className="whitespace-nowrap">{intervalText(facilityInterval, percent)}</small>
    </Td>
  );
}

function DiscriminationCell({ statistics }: CellProps) {
  const t = useTranslations("statistic.table");
  const format = useFormatter();
  const write = (value: number) => correlationText(format, value);
  const { discrimination, discriminationInterval } = statistics;
  return (
    <Td numeric label={t("discrimination")}>
      {discrimination === null ? t("none") : write(discrimination)}
      {discriminationInterval && (
        <small className="whitespace-nowrap">{intervalText(discriminationInterval, write)}</small>
      )}
    </Td>
  );
}
