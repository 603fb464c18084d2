import { useLocale, useTranslations } from "next-intl";
import { DotWhisker } from "@/components/ui/chart/dot-whisker";
import { ChartLegend } from "@/components/ui/chart/legend";
import { wholeScale } from "@/components/ui/chart/scale";
import { TableToggle } from "@/components/ui/chart/table-toggle";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { TopicAgainstGroup } from "@/lib/domain/measurement/group-comparison";
import type { TopicResult } from "@/lib/domain/measurement/unit-result";
import { useScale } from "./use-scale";

export type TopicName = { readonly id: string; readonly name: string; readonly nameEn: string };

type TopicChartProps = {
  readonly finding: string;
  readonly topics: readonly TopicResult[];
  readonly group: readonly TopicAgainstGroup[];
  /** In the order in which topics are listed everywhere. */
  readonly names: readonly TopicName[];
};

/** A unit's topics against the mean of its group, in the bank's own order. */
export function TopicChart({ finding, topics, group, names }: TopicChartProps) {
  const t = useTranslations("common.chart");
  const english = useLocale() === "en";
  const { mean, range } = useScale();
  const rows = names.flatMap(({ id, name, nameEn }) => {
    const result = topics.find(({ topic }) => topic === id);
    const against = group.find(({ topic }) => topic === id);
    if (!result || result.mean === null || !against) return [];
    return [{ ...result, mean: result.mean, label: english ? nameEn : name, against }];
  });
  const scale = wholeScale(
    rows.flatMap(({ mean: at, interval, against }) => [at, against.groupMean, ...(interval ?? [])]),
    10,
  );
  return (
    <>
      <DotWhisker
        finding={finding}
        scale={scale}
        tickText={(tick) => String(tick / 10)}
        rows={rows.map(({ topic, label, mean: value, interval, against }) => ({
          key: topic,
          label,
          text: mean(value),
          value,
          interval,
          own: true,
          reference: against.groupMean,
          below: against.standing === "below",
        }))}
      />
      <ChartLegend shows={["own", "reference"]} />
      <TableToggle>
        <Table caption={finding} inMargin={false}>
          <thead>
            <tr>
              <Th>{t("label")}</Th>
              <Th numeric>{t("value")}</Th>
              <Th numeric>{t("interval")}</Th>
              <Th numeric>{t("group_mean")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ topic, label, mean: value, interval, against }) => (
              <Tr key={topic}>
                <Th scope="row">{label}</Th>
                <Td numeric>{mean(value)}</Td>
                <Td numeric>{interval && t("range", range(interval))}</Td>
                <Td numeric>{mean(against.groupMean)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableToggle>
    </>
  );
}
