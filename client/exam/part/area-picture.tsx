/** @jsxImportSource preact */
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { outlineOf, signOf } from "@/lib/domain/item/area-shape";
import { useState } from "preact/hooks";
import { pictureAddress } from "../store/pictures";
import { useTexts } from "../text/text";
import { classNames } from "./class-names";
import { Dialog } from "./dialog";
import { optionLetter } from "./option-letter";

type Props = {
  readonly item: CandidateItem;
  readonly chosen: readonly string[];
  readonly closed: boolean;
  readonly onChoose: (id: string) => void;
};

/**
 * The picture of a hotspot with its areas, which can be pressed. Each is a row of the list below as
 * well: there it has its words, its control for the keyboard, and room for a finger.
 */
export function AreaPicture(props: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  if (!props.item.picture?.blob) return null;
  return (
    <div class="area-picture">
      <Areas {...props} />
      <button type="button" class="btn low" onClick={() => setOpen(true)}>
        {t("question.areas_enlarge")}
      </button>
      {open && (
        <Dialog title={t("question.areas_title")} tone="wide" onClose={() => setOpen(false)}>
          <div
            class="enlarged"
            role="group"
            aria-label={t("question.areas_title")}
            tabIndex={0}
            data-focus
          >
            <Areas {...props} />
          </div>
          <button type="button" class="btn big" onClick={() => setOpen(false)}>
            {t("question.image_close")}
          </button>
        </Dialog>
      )}
    </div>
  );
}

function Areas({ item: { picture, options }, chosen, closed, onChoose }: Props) {
  const { t } = useTexts();
  const [missing, setMissing] = useState(false);
  if (!picture) return null;
  const { blob, alt, width, height } = picture;
  if (missing) return <p class="missing">{t("question.image_missing", { alt })}</p>;
  return (
    <svg class="areas" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <image
        href={pictureAddress(blob)}
        width={width}
        height={height}
        onError={() => setMissing(true)}
      />
      {options.map(({ id, area }, index) => {
        if (!area) return null;
        const { x, y, radius } = signOf(area, picture);
        return (
          <g
            key={id}
            class={classNames("area", chosen.includes(id) && "on")}
            data-area={id}
            onClick={() => !closed && onChoose(id)}
          >
            <path class="under" d={outlineOf(area)} />
            <path class="line" d={outlineOf(area)} />
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y} font-size={radius * 1.3}>
              {optionLetter(index)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
