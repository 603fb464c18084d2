"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useState } from "react";
import { PictureFile } from "@/components/picture/picture-file";
import { Textarea } from "@/components/ui/control";
import { Field, FieldError } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { type TypedItem, typedOptions, type TypedPicture } from "@/lib/domain/bank/typed-item";
import type { Area } from "@/lib/domain/item/area";
import { longestPictureWords } from "@/lib/domain/item/picture";
import { AreaPicture } from "./area-picture";
import { useProblem } from "./use-problem";

type Props = {
  readonly item: TypedItem;
  readonly change: (change: TypedChange) => void;
  /** Id of the option whose area is drawn. */
  readonly active: string | null;
  /** Told whose area a stroke draws, from its beginning to its end. */
  readonly onDraw: (id: string | null) => void;
};

/** The picture of a hotspot: chosen, described, and drawn upon. */
export function HotspotFields({ item, change, active, onDraw }: Props) {
  const t = useTranslations("item.areas");
  const missing = useProblem("picture", item);
  const silent = useProblem("pictures", item);
  const { picture } = item;
  const set = (values: TypedPicture) => change({ kind: "set", values: { picture: values } });
  return (
    <Block space="small">
      <div className="flex flex-wrap items-center gap-x-3">
        <PictureFile
          label={picture ? t("otherPicture") : t("picture")}
          onKept={({ sha256: file, width, height }) =>
            set({ alt: picture?.alt ?? "", file, width, height })
          }
        />
        {!picture && <span className="text-15 text-ink-2">{t("pictureHelp")}</span>}
      </div>
      {missing && (
        <div data-form-message tabIndex={-1}>
          <FieldError>{missing}</FieldError>
        </div>
      )}
      {picture && (
        <>
          <Field label={t("words")} help={t("wordsHelp")} error={silent}>
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                maxLength={longestPictureWords}
                value={picture.alt}
                onChange={({ currentTarget }) => set({ ...picture, alt: currentTarget.value })}
              />
            )}
          </Field>
          <Drawing item={item} picture={picture} active={active} change={change} onDraw={onDraw} />
        </>
      )}
    </Block>
  );
}

type DrawingProps = Props & { readonly picture: TypedPicture };

type Point = { readonly x: number; readonly y: number };

function Drawing({ item, picture, active, change, onDraw }: DrawingProps) {
  const t = useTranslations("item.areas");
  const options = typedOptions(item);
  const place = options.findIndex(({ id }) => id === active);
  const drawn = options[place];
  const [from, setFrom] = useState<Point | null>(null);
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (!from || !drawn) return;
    const area = areaBetween(from, pointOf(event, picture), drawn.area?.shape ?? "rectangle");
    change({ kind: "option", id: drawn.id, values: { area } });
  };
  return (
    <>
      <p role="status" className="mb-1 text-15">
        {drawn ? t("drawHelp", { letter: optionLetter(place) }) : t("allDrawn")}
      </p>
      <AreaPicture
        picture={{ ...picture, blob: picture.file }}
        parts={options}
        filled={drawn ? [drawn.id] : []}
        right={item.correct}
        svg={{
          style: drawn ? { cursor: "crosshair", touchAction: "none" } : {},
          onPointerDown: (event) => {
            if (!drawn) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            onDraw(drawn.id);
            setFrom(pointOf(event, picture));
          },
          onPointerMove: draw,
          onPointerUp: (event) => {
            draw(event);
            setFrom(null);
            onDraw(null);
          },
        }}
      />
    </>
  );
}

function pointOf(
  { clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>,
  { width, height }: TypedPicture,
): Point {
  const box = currentTarget.getBoundingClientRect();
  const along = (at: number, size: number, dots: number) =>
    Math.round(Math.min(Math.max(at / size, 0), 1) * dots);
  return {
    x: along(clientX - box.left, box.width, width),
    y: along(clientY - box.top, box.height, height),
  };
}

/** A circle is drawn from its middle, everything else from corner to corner. */
function areaBetween(from: Point, to: Point, shape: Area["shape"]): Area {
  if (shape === "circle") {
    const reach = Math.round(Math.hypot(to.x - from.x, to.y - from.y));
    return { shape, x: from.x, y: from.y, radius: Math.min(reach, from.x, from.y) };
  }
  return {
    shape: "rectangle",
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}
