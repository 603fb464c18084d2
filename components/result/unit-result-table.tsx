import { useTranslations } from "next-intl";
import { RevisedMark } from "@/components/signing/revised-mark";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import type { Revision } from "@/lib/domain/signing/frozen";
import { useScale } from "./use-scale";

/** A unit's result as far as a row tells it. */
type UnitSummary = Pick<
  UnitResult,
  "population" | "listed" | "present" | "absentWithReason" | "passed" | "n" | "mean" | "interval"
>;

type Row = {
  readonly visit: {
    readonly unitId: string;
    readonly unitName: string;
    /** Whether its own page opens. */
    readonly isOpen: boolean;
  };
  readonly result: {
    readonly detail: UnitSummary;
    readonly provisional: boolean;
  } | null;
  /** Of what the unit signed. */
  readonly revision: Revision | null;
};

type Props = {
  readonly campaignId: string;
  readonly caption: string;
  readonly rows: readonly Row[];
};

/** The figures of each unit of a group, by name; each leads to the officers behind it. */
export function UnitResultTable({ campaignId, caption, rows }: Props) {
  const t = useTranslations("result.table");
  const cellsOf = useResultCells();
  return (
    <Table stacks caption={t("caption", { group: caption })}>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("population")}</Th>
          <Th numeric>{t("listed")}</Th>
          <Th numeric>{t("present")}</Th>
          <Th numeric>{t("excused")}</Th>
          <Th numeric>{t("passed")}</Th>
          <Th numeric>{t("mean")}</Th>
          <Th numeric>{t("interval")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ visit, result, revision }, index) => (
          <Tr key={visit.unitId}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">
              <Link href={visit.isOpen ? `/campaigns/${campaignId}/units/${visit.unitId}` : null}>
                {visit.unitName}
              </Link>
              {result?.provisional && (
                <span className="block font-normal">
                  <StatusMark tone="wait" icon="held" size={15}>
                    {t("provisional")}
                  </StatusMark>
                </span>
              )}
              {revision && (
                <span className="block font-normal">
                  <RevisedMark {...revision} />
                </span>
              )}
            </Th>
            {cellsOf(result?.detail ?? null)}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What the cells of a row say; the words are looked up once for all rows. */
function useResultCells() {
  const t = useTranslations("result");
  const chart = useTranslations("common.chart");
  const { mean, range } = useScale();
  return (result: UnitSummary | null) =>
    result === null ? (
      <td colSpan={7} className="text-ink-2">
        {t("table.none")}
      </td>
    ) : (
      <>
        <Td label={t("table.population")} numeric>
          {result.population}
        </Td>
        <Td label={t("table.listed")} numeric>
          {result.listed}
        </Td>
        <Td label={t("table.present")} numeric>
          {result.present}
        </Td>
        <Td label={t("table.excused")} numeric>
          {result.absentWithReason}
        </Td>
        <Td label={t("table.passed")} numeric>
          {t("figures.of", { part: result.passed, whole: result.n })}
        </Td>
        <Td label={t("table.mean")} numeric>
          {result.mean !== null && <b>{mean(result.mean)}</b>}
        </Td>
        <Td label={t("table.interval")} numeric>
          {result.interval && chart("range", range(result.interval))}
        </Td>
      </>
    );
}
