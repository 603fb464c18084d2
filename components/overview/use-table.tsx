import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Practice, SafetyVerdict, UseVerdict } from "@/lib/domain/measurement/knows-and-uses";
import type { Interval } from "@/lib/domain/measurement/proportion";

export type UseLine = {
  readonly unitId: string;
  readonly unitName: string;
  readonly recordId: string;
  /** Whether the page of its unit opens. */
  readonly isOpen: boolean;
  /** Of the test, 0 to 100. */
  readonly mean: number | null;
  readonly practice: Practice;
  readonly verdict: UseVerdict;
  readonly safety: SafetyVerdict;
};

type UseTableProps = {
  readonly campaignId: string;
  readonly rows: readonly UseLine[];
  /** An end below it never reads as if it had reached it. */
  readonly line: number;
};

/** The list behind the two charts, numbered as its marks. */
export function UseTable({ campaignId, rows, line }: UseTableProps) {
  const t = useTranslations("overview.use");
  return (
    <Table stacks caption={t("table.caption")}>
      <thead>
        <tr>
          <Th numeric>{t("table.number")}</Th>
          <Th>{t("table.unit")}</Th>
          <Th numeric>{t("table.knows")}</Th>
          <Th numeric>{t("table.uses")}</Th>
          <Th numeric>{t("table.secures")}</Th>
          <Th>{t("table.verdict")}</Th>
          <Th>{t("table.safe")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const { knows, uses, secures } = row.practice;
          return (
            <Tr key={row.unitId}>
              <Td numeric>{index + 1}</Td>
              <Th scope="row">
                <Link href={row.isOpen ? `/campaigns/${campaignId}/units/${row.unitId}` : null}>
                  {row.unitName}
                </Link>
              </Th>
              <Td label={t("table.knows")} numeric>
                <Ends of={knows} middle={row.mean} line={line} />
              </Td>
              <Td label={t("table.uses")} numeric>
                <Link href={row.isOpen ? `/records/${row.recordId}/systems` : null}>
                  <Ends of={uses} middle={null} line={line} />
                </Link>
              </Td>
              <Td label={t("table.secures")} numeric>
                <Link href={row.isOpen ? `/records/${row.recordId}/security` : null}>
                  <Ends of={secures} middle={null} line={line} />
                </Link>
              </Td>
              <Td label={t("table.verdict")}>{t(`verdict.${row.verdict}`)}</Td>
              <Td label={t("table.safe")}>{t(`safe.${row.safety}`)}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}

type EndsProps = {
  readonly of: Interval | null;
  readonly middle: number | null;
  readonly line: number;
};

function Ends({ of, middle, line }: EndsProps) {
  const t = useTranslations("overview.use.table");
  const { percentBeside } = useScale();
  const percent = (share: number) => percentBeside([line], share, 1);
  if (of === null) return <span className="text-ink-2">{t("none")}</span>;
  const [low, high] = of.map((end) => percent(end));
  if (low === high) return <>{low}</>;
  const between = t("between", { low: low ?? "", high: high ?? "" });
  if (middle === null) return <>{between}</>;
  return (
    <>
      {percent(middle)}
      <small>{between}</small>
    </>
  );
}
