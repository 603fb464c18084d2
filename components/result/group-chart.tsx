import { useTranslations } from "next-intl";
import { DotWhisker } from "@/components/ui/chart/dot-whisker";
import { ChartLegend } from "@/components/ui/chart/legend";
import { wholeScale } from "@/components/ui/chart/scale";
import { areDrawn, type Band, haveGaps } from "@/lib/domain/measurement/bands";
import type { Interval } from "@/lib/domain/measurement/proportion";
import { useScale } from "./use-scale";

export type ChartUnit = {
  readonly unitId: string;
  readonly unitName: string;
  /** 0 to 100. */
  readonly mean: number;
  readonly interval: Interval | null;
  readonly scored: number;
  readonly own: boolean;
  /** Cannot be told apart from the unit in question. */
  readonly level: boolean;
};

type GroupChartProps = {
  readonly finding: string;
  /** In the order of their means. */
  readonly units: readonly ChartUnit[];
  readonly bands: readonly Band[];
  readonly cutPercent: number | null;
};

/**
 * Units of one group by their means, with intervals and bands over those that cannot be told apart.
 * A table with the same figures belongs beside it.
 */
export function GroupChart({ finding, units, bands, cutPercent }: GroupChartProps) {
  const t = useTranslations("common.chart");
  const { mean } = useScale();
  const scale = wholeScale(
    [
      ...units.flatMap(({ mean: at, interval }) => [at, ...(interval ?? [])]),
      // A line at the edge of the plot would claim a pass mark that is not there.
      ...(cutPercent === null ? [] : [cutPercent]),
    ],
    10,
  );
  return (
    <>
      <DotWhisker
        finding={finding}
        scale={scale}
        tickText={(tick) => String(tick / 10)}
        bands={bands}
        passMark={cutPercent === null ? undefined : { value: cutPercent, label: t("pass_mark") }}
        rows={units.map(({ unitId, unitName, mean: value, interval, own, level }) => ({
          key: unitId,
          label: unitName,
          text: mean(value),
          value,
          interval,
          own,
          tinted: own || level,
        }))}
      />
      <ChartLegend shows={bands.length > 0 && areDrawn(bands) ? ["other", "band"] : ["other"]}>
        {!areDrawn(bands) && <span>{t("too_many_bands")}</span>}
        {areDrawn(bands) && haveGaps(bands) && <span>{t("band_gaps")}</span>}
      </ChartLegend>
    </>
  );
}
