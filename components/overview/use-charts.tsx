import { useTranslations } from "next-intl";
import { Quadrant, type QuadrantPoint } from "@/components/ui/chart/quadrant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { UseLine } from "./use-table";

type ChartProps = {
  readonly rows: readonly UseLine[];
  /** Where the two lines of a chart stand, in per cent. */
  readonly line: number;
};

/** Knowledge against use, and use against security: each unit with the ends between which it lies. */
export function UseCharts(props: ChartProps) {
  return (
    <Block>
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-2">
        <Knowledge {...props} />
        <Safety {...props} />
      </div>
    </Block>
  );
}

function Knowledge({ rows, line }: ChartProps) {
  const t = useTranslations("overview.use");
  const count = (verdict: UseLine["verdict"]) =>
    rows.filter((row) => row.verdict === verdict).length;
  const finding = t("knowledge.finding", {
    both: count("knows_and_uses"),
    knows: count("knows_only"),
    uses: count("uses_only"),
    neither: count("neither"),
    undetermined: count("undetermined"),
  });
  const points = rows.flatMap((row, index) =>
    pointOf(index, {
      x: row.practice.uses,
      y: row.practice.knows,
      middle: row.mean,
      open: row.verdict === "undetermined",
    }),
  );
  return (
    <section>
      <SectionHead title={t("knowledge.title")} sub={finding} />
      {points.length > 0 && (
        <Quadrant
          {...{ finding, points, line }}
          xLabel={t("knowledge.x")}
          yLabel={t("knowledge.y")}
          corners={[
            t("verdict.knows_only"),
            t("verdict.knows_and_uses"),
            t("verdict.neither"),
            t("verdict.uses_only"),
          ]}
        />
      )}
      <NotPlaced count={rows.length - points.length} />
    </section>
  );
}

function Safety({ rows, line }: ChartProps) {
  const t = useTranslations("overview.use");
  const count = (safety: UseLine["safety"]) => rows.filter((row) => row.safety === safety).length;
  const finding = t("safety.finding", {
    safe: count("uses_safely"),
    unsafe: count("uses_unsafely"),
    safe_only: count("safe_only"),
    neither: count("neither"),
    undetermined: count("undetermined"),
  });
  const points = rows.flatMap((row, index) =>
    pointOf(index, {
      x: row.practice.uses,
      y: row.practice.secures,
      middle: null,
      open: row.safety === "undetermined",
    }),
  );
  return (
    <section>
      <SectionHead title={t("safety.title")} sub={finding} />
      {points.length > 0 && (
        <Quadrant
          {...{ finding, points, line }}
          xLabel={t("safety.x")}
          yLabel={t("safety.y")}
          corners={[
            t("safe.safe_only"),
            t("safe.uses_safely"),
            t("safe.neither"),
            t("safe.uses_unsafely"),
          ]}
        />
      )}
      <NotPlaced count={rows.length - points.length} />
    </section>
  );
}

function NotPlaced({ count }: { readonly count: number }) {
  const t = useTranslations("overview.use");
  return count === 0 ? null : (
    <p className="mt-1 text-15 text-ink-2">{t("not_placed", { count })}</p>
  );
}

type Placed = {
  readonly x: Interval | null;
  readonly y: Interval | null;
  /** Where the mark stands upright, when it is not the middle of its ends. */
  readonly middle: number | null;
  readonly open: boolean;
};

/** The mark of a unit, numbered as in the table; none while either side is unknown. */
function pointOf(index: number, { x, y, middle, open }: Placed): QuadrantPoint[] {
  if (x === null || y === null) return [];
  return [
    {
      mark: String(index + 1),
      x: (x[0] + x[1]) / 2,
      y: middle ?? (y[0] + y[1]) / 2,
      ...{ xRange: x, yRange: y, open },
    },
  ];
}
