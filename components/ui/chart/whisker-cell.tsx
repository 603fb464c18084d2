import { Link } from "@/components/ui/link";
import { placeOf, type Scale } from "./scale";

type WhiskerCellProps = {
  readonly scale: Scale;
  readonly value: number;
  readonly interval: readonly [low: number, high: number] | null;
  /** The same in words. */
  readonly label: string;
  /** Where the value comes from; null where that does not open. */
  readonly href: string | null;
};

/** One value with its interval as the cell of a table: all rows share the scale in the head. */
export function WhiskerCell({ scale, value, interval, label, href }: WhiskerCellProps) {
  return (
    <td className="relative min-w-40">
      <Link href={href} className="alone">
        {label}
      </Link>
      <Link href={href} className="absolute inset-0">
        <Drawn {...{ scale, value, interval, label }} />
      </Link>
    </td>
  );
}

function Drawn({ scale, value, interval, label }: Omit<WhiskerCellProps, "href">) {
  return (
    <svg role="img" aria-label={label} className="size-full">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x1={placeOf(scale, tick)}
          x2={placeOf(scale, tick)}
          y1="0"
          y2="100%"
          className="stroke-rule"
        />
      ))}
      <svg y="50%" className="overflow-visible">
        {interval && (
          <g className="stroke-ink" strokeWidth="2">
            <line x1={placeOf(scale, interval[0])} x2={placeOf(scale, interval[1])} y1="0" y2="0" />
            {interval.map((end, index) => (
              <line key={index} x1={placeOf(scale, end)} x2={placeOf(scale, end)} y1="-3" y2="3" />
            ))}
          </g>
        )}
        <circle cx={placeOf(scale, value)} cy="0" r="5" className="fill-ink" />
      </svg>
    </svg>
  );
}

type WhiskerHeadProps = {
  readonly scale: Scale;
  readonly label: string;
  readonly tickText: (tick: number) => string;
};

/** The head of such a column, with the scale. */
export function WhiskerHead({ scale, label, tickText }: WhiskerHeadProps) {
  return (
    <th scope="col" className="min-w-40">
      <span className="block">{label}</span>
      <svg aria-hidden="true" className="block h-4 w-full overflow-visible">
        {scale.ticks.map((tick) => (
          <text
            key={tick}
            x={placeOf(scale, tick)}
            y="12"
            textAnchor="middle"
            className="fill-ink-2 text-14 font-normal"
          >
            {tickText(tick)}
          </text>
        ))}
      </svg>
    </th>
  );
}
