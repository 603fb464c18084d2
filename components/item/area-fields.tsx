"use client";

import { SquareDashedMousePointer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/control";
import type { TypedOption } from "@/lib/domain/bank/typed-item";
import type { Area } from "@/lib/domain/item/area";
import { extentOf } from "@/lib/domain/item/area-shape";

type Props = {
  readonly option: TypedOption;
  readonly letter: string;
  /** This area is the one that is drawn on the picture. */
  readonly active: boolean;
  readonly onDraw: () => void;
  readonly onArea: (area: Area) => void;
};

const shapes = ["rectangle", "circle", "polygon"] as const;

/** Where an area lies, in numbers: for the keyboard, and to the dot. */
export function AreaFields({ option, letter, active, onDraw, onArea }: Props) {
  const t = useTranslations("item.areas");
  const area = option.area ?? { shape: "rectangle", left: 0, top: 0, width: 0, height: 0 };
  return (
    <div className="mt-1 flex flex-wrap items-end gap-2">
      <label className="text-15">
        <span className="block">{t("shape")}</span>
        <Select
          look="low"
          aria-label={t("shapeOf", { letter })}
          value={area.shape}
          onChange={({ currentTarget }) => {
            const shape = shapes.find((each) => each === currentTarget.value);
            if (shape) onArea(asShape(area, shape));
          }}
        >
          {shapes.map((shape) => (
            <option key={shape} value={shape}>
              {t(shape)}
            </option>
          ))}
        </Select>
      </label>
      <Numbers area={area} letter={letter} onArea={onArea} />
      {area.shape !== "polygon" && (
        <Button
          size="low"
          variant="plain"
          icon={SquareDashedMousePointer}
          aria-pressed={active}
          onClick={onDraw}
        >
          {t("draw", { letter })}
        </Button>
      )}
    </div>
  );
}

type NumbersProps = Pick<Props, "letter" | "onArea"> & { readonly area: Area };

function Numbers({ area, letter, onArea }: NumbersProps) {
  const t = useTranslations("item.areas");
  if (area.shape === "polygon") return <Points area={area} letter={letter} onArea={onArea} />;
  const { shape, ...sides } = area;
  return Object.entries(sides).map(([side, value]) => (
    <label key={side} className="text-15">
      <span className="block">{t(`sides.${side as SideOf<Area>}`)}</span>
      <Input
        look="short"
        inputMode="numeric"
        aria-label={t("sideOf", { side: t(`sides.${side as SideOf<Area>}`), letter })}
        value={String(value)}
        onChange={({ currentTarget }) => {
          const number = Number(currentTarget.value.replace(/\D/g, "").slice(0, 5));
          onArea({ shape, ...sides, [side]: Math.min(number, 20_000) } as Area);
        }}
      />
    </label>
  ));
}

type SideOf<Shape> = Shape extends { shape: "rectangle" | "circle" }
  ? Exclude<keyof Shape, "shape">
  : never;

/** The corners of a polygon as they are typed: "10,20 60,20 60,80". */
function Points({
  area,
  letter,
  onArea,
}: NumbersProps & { readonly area: { shape: "polygon" } & Area }) {
  const t = useTranslations("item.areas");
  const [text, setText] = useState(() => area.points.map((point) => point.join(",")).join(" "));
  const read = readPoints(text);
  return (
    <label className="min-w-64 flex-1 text-15">
      <span className="block">{t("points")}</span>
      <Input
        look="low"
        aria-label={t("pointsOf", { letter })}
        aria-invalid={read === null ? true : undefined}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          const points = readPoints(currentTarget.value);
          if (points) onArea({ shape: "polygon", points });
        }}
      />
    </label>
  );
}

function readPoints(text: string): [number, number][] | null {
  const points = text
    .trim()
    .split(/\s+/)
    .map((pair) => /^(\d{1,5}),(\d{1,5})$/.exec(pair))
    .map((found) => (found ? ([Number(found[1]), Number(found[2])] as [number, number]) : null));
  const whole = points.every((point) => point !== null && Math.max(...point) <= 20_000);
  return whole && points.length >= 3 && points.length <= 40 ? (points as [number, number][]) : null;
}

/** The same place in another shape. */
function asShape(area: Area, shape: Area["shape"]): Area {
  const { left, top, right, bottom } = extentOf(area);
  switch (shape) {
    case "rectangle":
      return { shape, left, top, width: right - left, height: bottom - top };
    case "circle": {
      const radius = Math.round(Math.min(right - left, bottom - top) / 2);
      return {
        shape,
        x: Math.round((left + right) / 2),
        y: Math.round((top + bottom) / 2),
        radius,
      };
    }
    case "polygon":
      return {
        shape,
        points: [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
        ],
      };
  }
}
