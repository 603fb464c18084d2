"use client";

import { ChevronDown, CircleCheck, Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import type { TypedItem, TypedOption } from "@/lib/domain/bank/typed-item";
import { Input } from "@/components/ui/control";
import { AreaFields } from "./area-fields";
import { LineMoves } from "./line-moves";
import { PicturedTextarea } from "./pictured-textarea";

type Props = {
  readonly item: TypedItem;
  readonly change: (change: TypedChange) => void;
  readonly option: TypedOption;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  /** Id of the option whose area is drawn on the picture. */
  readonly drawing?: string | null;
  readonly onDraw?: (id: string) => void;
};

/** One option: its letter, its words, the misconception it stands for. */
export function OptionRow(props: Props) {
  const { option, place, item } = props;
  const t = useTranslations("item");
  const letter = optionLetter(place);
  const right = item.correct.includes(option.id);
  const [open, setOpen] = useState(false);
  return (
    <div
      className={classNames(
        "grid grid-cols-[var(--le)_minmax(0,1fr)] border-t border-rule py-2",
        right && "bg-leaf-wash shadow-[inset_6px_0_0_var(--leaf)]",
      )}
    >
      <div className="pr-2 text-right md:pr-4">
        <KeyMark {...props} letter={letter} right={right} />
      </div>
      <div className="mr-gutter ml-gutter max-w-form">
        <Words {...props} letter={letter} />
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          {right ? (
            <p className="flex min-h-8 flex-1 items-center gap-1.5 text-15 font-semibold text-leaf">
              <Icon of={CircleCheck} size={18} />
              {t("editor.rightOption")}
            </p>
          ) : (
            <Misconception {...props} letter={letter} />
          )}
          {item.type !== "true_false" && (
            <Button
              size="low"
              variant="plain"
              icon={option.pinned ? Pin : ChevronDown}
              aria-expanded={open}
              aria-label={t("editor.arrangeOf", { letter })}
              onClick={() => setOpen(!open)}
            >
              {option.pinned ? t("editor.pinned") : t("editor.arrange")}
            </Button>
          )}
        </div>
        {open && <OptionActs {...props} letter={letter} />}
      </div>
    </div>
  );
}

/** What an option says; an area has a name, and its place on the picture. */
function Words({ item, option, letter, change, drawing, onDraw }: Props & { letter: string }) {
  const t = useTranslations("item");
  const { id } = option;
  const set = (values: Partial<TypedOption>) => change({ kind: "option", id, values });
  if (item.type === "true_false") {
    return (
      <p className="flex min-h-target items-center font-semibold">
        {t(id === "true" ? "trueFalse.true" : "trueFalse.false")}
      </p>
    );
  }
  if (item.type !== "hotspot") {
    return (
      <PicturedTextarea
        rows={2}
        name={t("editor.option", { letter })}
        value={option.text}
        aria-label={t("editor.option", { letter })}
        onText={(text) => set({ text })}
      />
    );
  }
  return (
    <>
      <Input
        value={option.text}
        aria-label={t("areas.name", { letter })}
        onChange={({ currentTarget: { value } }) => set({ text: value })}
      />
      <AreaFields
        option={option}
        letter={letter}
        active={drawing === id}
        onDraw={() => onDraw?.(id)}
        onArea={(area) => set({ area })}
      />
    </>
  );
}

function KeyMark(props: Props & { readonly letter: string; readonly right: boolean }) {
  const { item, option, letter, right, change } = props;
  const t = useTranslations("item.editor");
  const several = item.type === "multiple_choice" || item.type === "hotspot";
  return (
    <label className="relative inline-block">
      <input
        type={several ? "checkbox" : "radio"}
        checked={right}
        aria-label={t("keyIs", { letter })}
        onChange={() => change({ kind: "mark", id: option.id })}
        className="peer absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <span
        className={classNames(
          "grid size-[42px] place-items-center border-2 font-bold",
          several ? "rounded-control" : "rounded-[50%]",
          right ? "border-leaf bg-leaf text-sheet" : "border-rule-strong bg-sheet",
          "peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus",
        )}
      >
        {letter}
      </span>
    </label>
  );
}

function Misconception({ option, change, letter }: Props & { readonly letter: string }) {
  const t = useTranslations("item.editor");
  return (
    <label className="flex min-w-64 flex-1 items-center gap-2.5 text-15 text-ink-2">
      <span className="shrink-0">{t("misconception")}</span>
      <input
        value={option.misconception}
        aria-label={t("misconceptionOf", { letter })}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: "option", id: option.id, values: { misconception: value } })
        }
        className="min-h-8 w-full min-w-0 border-b-[1.5px] border-rule-strong px-2 py-0.5 text-pen"
      />
    </label>
  );
}

function OptionActs({ item, option, place, count, change, letter }: Props & { letter: string }) {
  const t = useTranslations("item.editor");
  const { id } = option;
  return (
    <div className="flex flex-wrap items-center gap-x-2 pb-1 text-15">
      <label hidden={item.type === "hotspot"} className="mr-auto flex min-h-low items-center gap-2">
        <input
          type="checkbox"
          checked={option.pinned}
          aria-label={t("pinnedOf", { letter })}
          onChange={({ currentTarget: { checked } }) =>
            change({ kind: "option", id, values: { pinned: checked } })
          }
          className="size-5 accent-pen"
        />
        {t("pinned")}
      </label>
      <LineMoves
        {...{ id, place, count, change }}
        names={{
          up: t("upOf", { letter }),
          down: t("downOf", { letter }),
          remove: t("removeOf", { letter }),
        }}
      />
    </div>
  );
}
