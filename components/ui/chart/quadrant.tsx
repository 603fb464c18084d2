import { placeOf, type Scale } from "./scale";

export type QuadrantPoint = {
  /** Stands beside the mark and in the table below. */
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly xRange: readonly [low: number, high: number] | null;
  readonly yRange: readonly [low: number, high: number] | null;
  /** Hollow: it may lie on either side of a line. */
  readonly open: boolean;
};

type QuadrantProps = {
  readonly finding: string;
  readonly points: readonly QuadrantPoint[];
  /** Where the two lines stand. */
  readonly line: number;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string];
};

const scale: Scale = { min: 0, max: 100, ticks: [0, 25, 50, 75, 100] };
const flipped = (value: number) => placeOf(scale, 100 - value);

/**
 * Things by two shares of 100, with the ends between which each lies, and a name in each quarter.
 * Marks are numbers that lead to the table: names would cover each other.
 */
export function Quadrant(props: QuadrantProps) {
  const { finding, points, line, xLabel, yLabel, corners } = props;
  return (
    <div role="img" aria-label={finding} className="max-w-[40rem] text-14">
      <p className="text-ink-2">{yLabel}</p>
      <Corners left={corners[0]} right={corners[1]} />
      <div className="flex">
        <svg aria-hidden="true" className="w-8 shrink-0 overflow-visible">
          {scale.ticks.map((tick) => (
            <text
              key={tick}
              x="26"
              y={flipped(tick)}
              dy="5"
              textAnchor="end"
              className="fill-ink-2 text-14"
            >
              {tick}
            </text>
          ))}
        </svg>
        <svg
          aria-hidden="true"
          className="aspect-square min-w-0 flex-1 overflow-visible border border-rule-strong md:aspect-[4/3]"
        >
          <Lines line={line} />
          {points.map((point) => (
            <Point key={point.mark} point={point} />
          ))}
        </svg>
      </div>
      <svg aria-hidden="true" className="ml-8 block h-5 w-[calc(100%-2rem)] overflow-visible">
        {scale.ticks.map((tick) => (
          <text
            key={tick}
            x={placeOf(scale, tick)}
            y="15"
            textAnchor="middle"
            className="fill-ink-2 text-14"
          >
            {tick}
          </text>
        ))}
      </svg>
      <Corners left={corners[2]} right={corners[3]} />
      <p className="ml-8 text-right text-ink-2">{xLabel}</p>
    </div>
  );
}

function Lines({ line }: { readonly line: number }) {
  return (
    <g className="stroke-ink-2" strokeWidth="1.5" strokeDasharray="2 4">
      <line x1={placeOf(scale, line)} x2={placeOf(scale, line)} y1="0" y2="100%" />
      <line y1={flipped(line)} y2={flipped(line)} x1="0" x2="100%" />
    </g>
  );
}

type CornersProps = { readonly left: string; readonly right: string };

/** Names of two quarters, outside the frame: marks may stand anywhere within. */
function Corners({ left, right }: CornersProps) {
  return (
    <p className="ml-8 flex justify-between gap-4 font-semibold">
      <span>{left}</span>
      <span className="text-right">{right}</span>
    </p>
  );
}

function Point({ point }: { readonly point: QuadrantPoint }) {
  const { mark, x, y, xRange, yRange, open } = point;
  const [cx, cy] = [placeOf(scale, x), flipped(y)];
  return (
    <g>
      <g className="stroke-rule-strong" strokeWidth="1.5">
        {yRange && <line x1={cx} x2={cx} y1={flipped(yRange[0])} y2={flipped(yRange[1])} />}
        {xRange && (
          <line y1={cy} y2={cy} x1={placeOf(scale, xRange[0])} x2={placeOf(scale, xRange[1])} />
        )}
      </g>
      <circle
        cx={cx}
        cy={cy}
        r="11"
        strokeWidth="2"
        strokeDasharray={open ? "3 3" : undefined}
        className={open ? "fill-sheet stroke-ink" : "fill-ink stroke-ink"}
      />
      <text
        x={cx}
        y={cy}
        dy="5"
        textAnchor="middle"
        className={open ? "fill-ink text-14 font-bold" : "fill-sheet text-14 font-bold"}
      >
        {mark}
      </text>
    </g>
  );
}
