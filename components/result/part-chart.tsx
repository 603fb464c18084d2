import { useTranslations } from "next-intl";
import { DotWhisker } from "@/components/ui/chart/dot-whisker";
import { ChartLegend } from "@/components/ui/chart/legend";
import { wholeScale } from "@/components/ui/chart/scale";
import { TableToggle } from "@/components/ui/chart/table-toggle";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Interval } from "@/lib/domain/measurement/proportion";
import { useScale } from "./use-scale";

export type PartLine = {
  readonly id: string;
  readonly label: string;
  /** Officers. */
  readonly n: number;
  /** 0 to 100. */
  readonly mean: number;
  readonly interval: Interval | null;
};

type PartChartProps = {
  readonly finding: string;
  readonly rows: readonly PartLine[];
  /** The unit's own mean, to compare with. */
  readonly whole: number;
};

/** Parts of a unit's result against its whole: kinds of post, shared systems. */
export function PartChart({ finding, rows, whole }: PartChartProps) {
  const t = useTranslations("common.chart");
  const own = useTranslations("result.details");
  const { mean, range } = useScale();
  const ends = rows.flatMap(({ mean: at, interval }) => [at, ...(interval ?? [])]);
  return (
    <>
      <DotWhisker
        finding={finding}
        scale={wholeScale([whole, ...ends], 10)}
        tickText={(tick) => String(tick / 10)}
        rows={rows.map((row) => ({
          key: row.id,
          label: own("with_count", { label: row.label, n: row.n }),
          text: mean(row.mean),
          value: row.mean,
          interval: row.interval,
          reference: whole,
          below: row.interval !== null && row.interval[1] < whole,
        }))}
      />
      <ChartLegend shows={["other"]}>
        <span>{own("reference")}</span>
      </ChartLegend>
      <TableToggle>
        <Table caption={finding} inMargin={false}>
          <thead>
            <tr>
              <Th>{own("part")}</Th>
              <Th numeric>{own("officers")}</Th>
              <Th numeric>{t("value")}</Th>
              <Th numeric>{t("interval")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <Th scope="row">{row.label}</Th>
                <Td numeric>{row.n}</Td>
                <Td numeric>{mean(row.mean)}</Td>
                <Td numeric>{row.interval && t("range", range(row.interval))}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableToggle>
    </>
  );
}
