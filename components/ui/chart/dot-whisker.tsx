import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Band, BandBars } from "./bands";
import { placeOf, type Scale } from "./scale";

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

/**
 * Means as dots with their 95 % intervals. Drawn in per cent, so that text keeps its size at any
 * width. Long labels wrap, and every row is as high as the highest, as the bands count on.
 */
export function DotWhisker(props: DotWhiskerProps) {
  const { finding, rows, scale, tickText, passMark, bands = [] } = props;
  const rulingId = useId();
  return (
    <div role="img" aria-label={finding} className="text-15">
      <Ruling id={rulingId} scale={scale} passMark={passMark?.value} />
      {passMark && <PassLabel scale={scale} bands={bands.length} {...passMark} />}
      <div className="flex">
        <div className="grid min-w-0 flex-1 auto-rows-fr">
          {rows.map((row) => (
            <WhiskerLine key={row.key} row={row} scale={scale} rulingId={rulingId} />
          ))}
        </div>
        {bands.length > 0 && <BandBars bands={bands} rows={rows.length} />}
      </div>
      <Axis scale={scale} tickText={tickText} bands={bands.length} />
    </div>
  );
}

const columns =
  "grid grid-cols-[minmax(0,1fr)_3.5rem] items-center gap-x-2 md:grid-cols-[minmax(0,13rem)_3rem_minmax(0,1fr)]";

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
  return (
    <div
      className={classNames(
        columns,
        "grid-rows-[1fr_1.75rem] border-l-4 pl-1.5 md:grid-rows-[minmax(1.75rem,1fr)]",
        row.tinted && "bg-pen-wash",
        row.below ? "border-seal" : "border-transparent",
      )}
    >
      <span
        className={classNames(
          "py-0.5 leading-tight max-md:self-end max-md:pt-1.5",
          row.own ? "font-bold text-pen" : row.below && "font-bold",
        )}
      >
        {row.label}
      </span>
      <b className="text-right leading-tight max-md:self-end max-md:pb-0.5">{row.text}</b>
      <div className="relative col-span-2 h-full md:col-span-1">
        <svg className="absolute inset-0 size-full overflow-visible">
          <use href={`#${rulingId}`} />
          <Whisker row={row} scale={scale} />
        </svg>
      </div>
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

/** Drawn about a middle line of its own, wherever the height of the row puts it. */
function Whisker({ row, scale }: Omit<LineProps, "rulingId">) {
  const { value, interval, own, reference } = row;
  const stroke = own ? "stroke-pen" : "stroke-ink";
  const width = own ? 3 : 2;
  return (
    <svg y="50%" className="overflow-visible">
      {reference != null && (
        <line
          x1={placeOf(scale, reference)}
          x2={placeOf(scale, reference)}
          y1="-9"
          y2="9"
          className="stroke-ink-2"
          strokeWidth="3"
        />
      )}
      {interval && (
        <g className={stroke} strokeWidth={width}>
          <line x1={placeOf(scale, interval[0])} x2={placeOf(scale, interval[1])} y1="0" y2="0" />
          {interval.map((end, index) => (
            <line
              key={index}
              x1={placeOf(scale, end)}
              x2={placeOf(scale, end)}
              y1={-CAP}
              y2={CAP}
            />
          ))}
        </g>
      )}
      <circle
        cx={placeOf(scale, value)}
        cy="0"
        r={own ? 6.5 : 5}
        className={own ? "fill-pen" : "fill-ink"}
      />
    </svg>
  );
}

type AxisProps = Pick<DotWhiskerProps, "scale" | "tickText"> & { readonly bands: number };

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

type PassLabelProps = {
  readonly scale: Scale;
  readonly bands: number;
  readonly value: number;
  readonly label: string;
};

function PassLabel({ scale, bands, value, label }: PassLabelProps) {
  return (
    <BesidePlot bands={bands}>
      <text x={placeOf(scale, value)} dx="4" y="15" className="fill-ink-2 text-14">
        {label}
      </text>
    </BesidePlot>
  );
}

/** A line of words above or below the plots, as wide as they are. */
function BesidePlot({ bands, children }: { readonly bands: number; readonly children: ReactNode }) {
  return (
    <div className="flex">
      <div className={classNames(columns, "min-w-0 flex-1 border-l-4 border-transparent pl-1.5")}>
        <span className="max-md:hidden" />
        <span className="max-md:hidden" />
        <svg className="col-span-2 h-5 w-full overflow-visible md:col-span-1">{children}</svg>
      </div>
      {bands > 0 && <BandBars bands={[]} rows={0} room={bands} />}
    </div>
  );
}
