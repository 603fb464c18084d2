import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import type { Area } from "@/lib/domain/item/area";
import { outlineOf, signOf } from "@/lib/domain/item/area-shape";

type Props = {
  readonly picture: {
    readonly blob: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  /** Areas in the order of their letters; one that is not drawn yet is passed over. */
  readonly parts: readonly { readonly id: string; readonly area?: Area | undefined }[];
  /** Filled: those that were chosen, or the one being drawn. */
  readonly filled?: readonly string[];
  /** Outlined in green: the right ones, for who may see the key. */
  readonly right?: readonly string[];
  /** For drawing on it. */
  readonly svg?: ComponentProps<"svg">;
};

/** The picture of a hotspot with its areas by their letters. */
export function AreaPicture({ picture, parts, filled = [], right = [], svg }: Props) {
  if (picture.blob === "") return null;
  const { blob, alt, width, height } = picture;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
      className="block h-auto w-full border border-rule-strong bg-sheet"
      {...svg}
    >
      <image href={`/api/v1/media/${blob}`} width={width} height={height} />
      {parts.map(({ id, area }, place) =>
        area ? (
          <AreaMark
            key={id}
            area={area}
            letter={optionLetter(place)}
            sign={signOf(area, picture)}
            filled={filled.includes(id)}
            right={right.includes(id)}
          />
        ) : null,
      )}
    </svg>
  );
}

type MarkProps = {
  readonly area: Area;
  readonly letter: string;
  readonly sign: ReturnType<typeof signOf>;
  readonly filled: boolean;
  readonly right: boolean;
};

/** On white first, so that the line shows on any ground. */
function AreaMark({ area, letter, sign: { x, y, radius }, filled, right }: MarkProps) {
  const line = right ? "stroke-leaf" : "stroke-pen";
  return (
    <g>
      <path
        d={outlineOf(area)}
        vectorEffect="non-scaling-stroke"
        strokeWidth={4.5}
        className="fill-none stroke-sheet"
      />
      <path
        d={outlineOf(area)}
        vectorEffect="non-scaling-stroke"
        strokeWidth={filled || right ? 4 : 2.5}
        className={classNames(line, filled ? "fill-pen/25" : "fill-transparent")}
      />
      <circle
        cx={x}
        cy={y}
        r={radius}
        vectorEffect="non-scaling-stroke"
        strokeWidth={2.5}
        className={classNames(line, filled ? "fill-pen" : "fill-sheet")}
      />
      <text
        x={x}
        y={y}
        fontSize={radius * 1.3}
        textAnchor="middle"
        dominantBaseline="central"
        className={classNames(
          "font-bold",
          filled ? "fill-sheet" : right ? "fill-leaf" : "fill-pen",
        )}
      >
        {letter}
      </text>
    </g>
  );
}
