import { useTranslations } from "next-intl";
import { Trend } from "@/components/ui/chart/trend";
import type { HeatEdges } from "@/components/ui/chart/heat";
import { TableToggle } from "@/components/ui/chart/table-toggle";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useScale } from "@/components/result/use-scale";
import type { RecordPart } from "@/lib/domain/inspection/criteria";

type PartTrend = {
  readonly part: RecordPart;
  readonly points: readonly {
    readonly year: number;
    readonly mean: number;
    readonly units: number;
  }[];
};

type Props = {
  readonly trends: readonly PartTrend[];
  /** Where the grades begin. */
  readonly edges: HeatEdges;
};

/** Each section over the campaigns, all on one axis. */
export function PartTrends({ trends, edges }: Props) {
  const t = useTranslations("overview");
  const { percentBeside } = useScale();
  const whole = (mean: number) => percentBeside(edges, mean, 0);
  const [good, , average] = edges;
  const lines = [good, average].map((value) => ({ value, text: String(value) }));
  const means = trends.flatMap(({ points }) => points.map(({ mean }) => mean));
  const min = Math.floor(Math.min(45, ...means) / 10) * 10;
  return (
    <>
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 pt-2 md:grid-cols-4">
        {trends.map(({ part, points }) => (
          <figure key={part}>
            <figcaption className="text-15 font-semibold">{t(`parts.${part}`)}</figcaption>
            {points.length === 0 ? (
              <p className="text-ink-2">{t("trend.none")}</p>
            ) : (
              <Trend
                finding={`${t(`parts.${part}`)}: ${points.map(({ year, mean }) => `${year}: ${whole(mean)}`).join("; ")}`}
                points={points.map(({ year, mean }) => ({
                  label: String(year),
                  value: mean,
                  text: whole(mean),
                }))}
                min={min}
                max={100}
                lines={lines}
              />
            )}
          </figure>
        ))}
      </div>
      <TrendTable trends={trends} />
    </>
  );
}

function TrendTable({ trends }: { readonly trends: readonly PartTrend[] }) {
  const t = useTranslations("overview");
  const { percent } = useScale();
  const years = [...new Set(trends.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  return (
    <TableToggle>
      <Table caption={t("trend.caption")} inMargin={false}>
        <thead>
          <tr>
            <Th>{t("trend.part")}</Th>
            {years.map((year) => (
              <Th key={year} numeric>
                {String(year)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trends.map(({ part, points }) => (
            <Tr key={part}>
              <Th scope="row">{t(`parts.${part}`)}</Th>
              {years.map((year) => {
                const point = points.find((one) => one.year === year);
                return (
                  <Td key={year} numeric>
                    {point && t("trend.value", { mean: percent(point.mean), units: point.units })}
                  </Td>
                );
              })}
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableToggle>
  );
}
