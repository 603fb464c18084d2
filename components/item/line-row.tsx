"use client";

import { useTranslations } from "next-intl";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import type { TypedItem, TypedOption } from "@/lib/domain/bank/typed-item";
import { LineMoves } from "./line-moves";
import { PicturedTextarea } from "./pictured-textarea";

type Props = {
  readonly item: TypedItem;
  readonly change: (change: TypedChange) => void;
  readonly option: TypedOption;
  /** From 0. */
  readonly place: number;
  readonly count: number;
};

/** A step of an ordering, numbered as it belongs, or an option of a matching with its letter. */
export function LineRow({ item, change, option, place, count }: Props) {
  const t = useTranslations("item.editor");
  const ordering = item.type === "ordering";
  const sign = ordering ? String(place + 1) : optionLetter(place);
  const name = ordering ? t("step", { number: sign }) : t("option", { letter: sign });
  const { id } = option;
  return (
    <div className="grid grid-cols-[var(--le)_minmax(0,1fr)] border-t border-rule py-2">
      <div className="pt-2 pr-[11px] text-right text-20 font-bold md:pr-4">{sign}</div>
      <div className="mr-gutter ml-gutter max-w-form">
        <PicturedTextarea
          rows={2}
          name={name}
          value={option.text}
          aria-label={name}
          onText={(text) => change({ kind: "option", id, values: { text } })}
        />
        <div className="mt-1 flex flex-wrap items-center justify-end gap-x-2">
          <LineMoves
            {...{ id, place, count, change }}
            names={{
              up: t("lineUp", { sign }),
              down: t("lineDown", { sign }),
              remove: t("lineRemove", { sign }),
            }}
          />
        </div>
      </div>
    </div>
  );
}
