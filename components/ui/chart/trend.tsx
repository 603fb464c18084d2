export type TrendPoint = { readonly label: string; readonly value: number; readonly text: string };

type TrendProps = {
  /** The finding in words. */
  readonly finding: string;
  readonly points: readonly TrendPoint[];
  /** The same for every chart of a row, so that they can be compared. */
  readonly min: number;
  readonly max: number;
  /** Two reference lines with their words. */
  readonly lines: readonly { readonly value: number; readonly text: string }[];
};

const LEFT = 26;
const RIGHT = 112;
const TOP = 8;
const BOTTOM = 60;

/** One of several small charts on the same axis; the last value is written. */
export function Trend({ finding, points, min, max, lines }: TrendProps) {
  const x = (index: number) =>
    points.length > 1 ? LEFT + (index * (RIGHT - LEFT)) / (points.length - 1) : RIGHT;
  const y = (value: number) => BOTTOM - ((value - min) / (max - min)) * (BOTTOM - TOP);
  const last = points.at(-1);
  return (
    <svg role="img" aria-label={finding} width="150" height="84" className="overflow-visible">
      {lines.map(({ value, text }) => (
        <g key={value}>
          <line x1={LEFT} x2={RIGHT} y1={y(value)} y2={y(value)} className="stroke-rule" />
          <text x={LEFT - 4} y={y(value) + 5} textAnchor="end" className="fill-ink-2 text-14">
            {text}
          </text>
        </g>
      ))}
      <polyline
        points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(" ")}
        className="fill-none stroke-ink"
        strokeWidth="2"
      />
      {points.map(({ label }, index) => (
        <text key={label} x={x(index)} y="80" textAnchor="middle" className="fill-ink-2 text-14">
          {label}
        </text>
      ))}
      {last && (
        <>
          <circle cx={x(points.length - 1)} cy={y(last.value)} r="4.5" className="fill-ink" />
          <text x={RIGHT + 10} y={y(last.value) + 5} className="fill-ink text-16 font-bold">
            {last.text}
          </text>
        </>
      )}
    </svg>
  );
}
