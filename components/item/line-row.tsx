"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import type { TypedItem, TypedOption } from "@/lib/domain/bank/typed-item";
import { MarkedTextarea } from "./marked-textarea";

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
  const { id } = option;
  return (
    <div className="grid grid-cols-[var(--le)_minmax(0,1fr)] border-t border-rule py-2">
      <div className="pt-2 pr-[11px] text-right text-20 font-bold md:pr-4">{sign}</div>
      <div className="mr-gutter ml-gutter max-w-form">
        <MarkedTextarea
          rows={2}
          value={option.text}
          aria-label={ordering ? t("step", { number: sign }) : t("option", { letter: sign })}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: "option", id, values: { text: value } })
          }
        />
        <div className="mt-1 flex flex-wrap items-center justify-end gap-x-2">
          <Button
            size="low"
            variant="plain"
            icon={ArrowUp}
            disabled={place === 0}
            aria-label={t("lineUp", { sign })}
            onClick={() => change({ kind: "move", id, by: -1 })}
          >
            {t("up")}
          </Button>
          <Button
            size="low"
            variant="plain"
            icon={ArrowDown}
            disabled={place === count - 1}
            aria-label={t("lineDown", { sign })}
            onClick={() => change({ kind: "move", id, by: 1 })}
          >
            {t("down")}
          </Button>
          <Button
            size="low"
            variant="plain"
            icon={Trash2}
            disabled={count <= 2}
            aria-label={t("lineRemove", { sign })}
            onClick={() => change({ kind: "remove", id })}
          >
            {t("remove")}
          </Button>
        </div>
      </div>
    </div>
  );
}
