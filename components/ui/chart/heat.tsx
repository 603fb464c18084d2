import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

/** The lowest value of the first three steps, in per cent of the most that can be had. */
export type HeatEdges = readonly [good: number, fair: number, poor: number];

const steps = [
  "heat bg-heat-1 text-on-heat-1",
  "heat bg-heat-2 text-on-heat-2",
  "heat bg-heat-3 text-on-heat-3",
  "heat bg-heat-4 text-on-heat-4",
];

function stepOf(value: number, edges: HeatEdges): string | undefined {
  const step = edges.findIndex((edge) => value >= edge);
  return steps[step === -1 ? 3 : step];
}

type HeatCellProps = {
  /** Per cent, or null where there is nothing to grade. */
  readonly value: number | null;
  readonly text: string;
  /** The head of the column, where the cell of a table that stacks stands alone. */
  readonly label?: string;
  readonly edges: HeatEdges;
  /** Where the number comes from; null where that does not open. */
  readonly href?: string | null;
};

/** One cell of a heat map. The one that stands out has work to do; the number stands in every cell. */
export function HeatCell({ value, text, label, edges, href = null }: HeatCellProps) {
  return (
    <td
      data-label={label}
      className={classNames(
        "mid border-b-2 border-l-2 border-sheet font-semibold whitespace-nowrap",
        value === null ? "text-ink-2" : stepOf(value, edges),
      )}
    >
      <Link href={href} className="text-inherit">
        {text}
      </Link>
    </td>
  );
}

type HeatLegendProps = {
  /** From the best step to the worst, each with its range: "từ 80: tốt". */
  readonly labels: readonly [string, string, string, string];
  /** "% tối đa; càng nổi, càng nhiều việc" */
  readonly note: string;
};

export function HeatLegend({ labels, note }: HeatLegendProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-2">
      {labels.map((label, index) => (
        <span key={label} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classNames("inline-block h-4 w-6.5 border border-rule", steps[index])}
          />
          {label}
        </span>
      ))}
      <span>({note})</span>
    </p>
  );
}
