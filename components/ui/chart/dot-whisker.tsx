import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Band } from "@/lib/domain/measurement/bands";
import { BandBars } from "./bands";
import { placeOf, type Scale, shareOf } from "./scale";

export type WhiskerRow = {
  readonly key: string;
  readonly label: ReactNode;
  /** The value as written: "6,84". */
  readonly text: string;
  readonly value: number;
  /** Null where no interval can be given. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The unit in question: blue and larger. */
  readonly own?: boolean;
  /** A mean to compare with, as a grey tick. */
  readonly reference?: number | null;
  /** Clearly below what it is compared with: red at the left edge. */
  readonly below?: boolean;
  /** Cannot be told apart from the unit in question: tinted. */
  readonly tinted?: boolean;
};

type DotWhiskerProps = {
  /** The finding in words: the chart's name for those who hear it. */
  readonly finding: string;
  readonly rows: readonly WhiskerRow[];
  readonly scale: Scale;
  readonly tickText: (tick: number) => string;
  readonly passMark?: { readonly value: number; readonly label: string } | undefined;
  /** Rows under one bar cannot be told apart. */
  readonly bands?: readonly Band[];
};

/** More than would stand on the one sheet of a unit's page with room for names on two lines. */
const manyRows = 12;

/**
 * Means as dots with their 95 % intervals. Drawn in per cent, so that text keeps its size at any
 * width. Long labels wrap, and every row is as high as the highest, as the bands count on.
 */
export function DotWhisker(props: DotWhiskerProps) {
  const { finding, rows, scale, tickText, passMark, bands = [] } = props;
  const rulingId = useId();
  return (
    <div
      role="img"
      aria-label={finding}
      className={classNames("whiskers", rows.length > manyRows && "many")}
    >
      <Ruling id={rulingId} scale={scale} passMark={passMark?.value} />
      {passMark && <PassLabel scale={scale} bands={bands} {...passMark} />}
      <div className="flex">
        <div className="grid min-w-0 flex-1 auto-rows-fr">
          {rows.map((row) => (
            <WhiskerLine key={row.key} row={row} scale={scale} rulingId={rulingId} />
          ))}
        </div>
        <BandBars bands={bands} rows={rows.length} />
      </div>
      <Axis scale={scale} tickText={tickText} bands={bands} />
    </div>
  );
}

type RulingProps = {
  readonly id: string;
  readonly scale: Scale;
  readonly passMark: number | undefined;
};

/** The upright lines behind every row, written once: a row refers to them. */
function Ruling({ id, scale, passMark }: RulingProps) {
  return (
    <svg className="absolute size-0">
      <defs>
        <g id={id}>
          {scale.ticks.map((tick) => (
            <Upright key={tick} at={placeOf(scale, tick)} className="stroke-rule" />
          ))}
          {passMark !== undefined && (
            <Upright at={placeOf(scale, passMark)} className="stroke-ink-2" dashed />
          )}
        </g>
      </defs>
    </svg>
  );
}

type LineProps = {
  readonly row: WhiskerRow;
  readonly scale: Scale;
  readonly rulingId: string;
};

function WhiskerLine({ row, scale, rulingId }: LineProps) {
  const { own, tinted, below } = row;
  return (
    <div className={classNames("whisker", own && "own", tinted && "tinted", below && "below")}>
      <span>{row.label}</span>
      <b>{row.text}</b>
      <svg>
        <use href={`#${rulingId}`} />
        <Whisker row={row} scale={scale} />
      </svg>
    </div>
  );
}

type UprightProps = { readonly at: string; readonly className: string; readonly dashed?: boolean };

function Upright({ at, className, dashed }: UprightProps) {
  return (
    <line
      x1={at}
      x2={at}
      y1="0"
      y2="100%"
      className={className}
      strokeWidth={dashed ? 1.5 : 1}
      strokeDasharray={dashed ? "2 4" : undefined}
    />
  );
}

const CAP = 3;

/**
 * Drawn about a middle line of its own, wherever the height of the row puts it, and stretched to the
 * width of the plot: strokes keep theirs, so that a point with a round end is the dot.
 */
function Whisker({ row, scale }: Omit<LineProps, "rulingId">) {
  const { value, interval, reference } = row;
  const at = (of: number) => shareOf(scale, of);
  return (
    <svg y="50%" height="20" viewBox="0 0 100 20" preserveAspectRatio="none">
      {reference != null && <path className="reference" d={`M${at(reference)}-9V9`} />}
      {interval && (
        <path
          d={`M${at(interval[0])} 0H${at(interval[1])}${interval.map((end) => `M${at(end)}-${CAP}V${CAP}`).join("")}`}
        />
      )}
      <path className="dot" d={`M${at(value)} 0h0`} />
    </svg>
  );
}

/** The bars beside the plot, whose width a line above or below it keeps free. */
type BesideProps = { readonly bands: readonly Band[] };

type AxisProps = Pick<DotWhiskerProps, "scale" | "tickText"> & BesideProps;

function Axis({ scale, tickText, bands }: AxisProps) {
  return (
    <BesidePlot bands={bands}>
      {scale.ticks.map((tick) => (
        <text
          key={tick}
          x={placeOf(scale, tick)}
          y="15"
          textAnchor="middle"
          className="fill-ink-2 text-14"
        >
          {tickText(tick)}
        </text>
      ))}
    </BesidePlot>
  );
}

type PassLabelProps = BesideProps & {
  readonly scale: Scale;
  readonly value: number;
  readonly label: string;
};

function PassLabel({ scale, bands, value, label }: PassLabelProps) {
  // On the side of the line where there is more room.
  const side =
    Number(shareOf(scale, value)) > 50
      ? ({ dx: "-4", textAnchor: "end" } as const)
      : ({ dx: "4" } as const);
  return (
    <BesidePlot bands={bands}>
      <text x={placeOf(scale, value)} y="15" className="fill-ink-2 text-14" {...side}>
        {label}
      </text>
    </BesidePlot>
  );
}

/** A line of words above or below the plots, as wide as they are. */
function BesidePlot({ bands, children }: BesideProps & { readonly children: ReactNode }) {
  return (
    <div className="flex">
      <div className="beside-plot">
        <svg>{children}</svg>
      </div>
      <BandBars bands={bands} rows={0} empty />
    </div>
  );
}
