"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { type TypedItem, typedOptions } from "@/lib/domain/bank/typed-item";
import {
  hasOptions,
  hasPrompts,
  isMarked,
  isSorted,
  mostOptionsOf,
} from "@/lib/domain/bank/typed-kind";
import { HotspotFields } from "./hotspot-fields";
import { LineRow } from "./line-row";
import { ColumnsButton, PromptRows } from "./matching-rows";
import { OptionRow } from "./option-row";
import { TypedFields } from "./typed-fields";
import { useProblem } from "./use-problem";

type Props = { readonly item: TypedItem; readonly change: (change: TypedChange) => void };

const addLabelOf: Partial<Record<TypedItem["type"], "addStep" | "addArea">> = {
  ordering: "addStep",
  hotspot: "addArea",
};

/** The options: the letter in the margin is the key, or their order, or what stands beside it. */
export function OptionRows({ item, change }: Props) {
  const t = useTranslations("item.editor");
  const options = typedOptions(item);
  const [chosen, setDrawing] = useState<string | null>(null);
  // Without a choice, whatever still lies nowhere.
  const undrawn = options.find(({ area }) => area === undefined)?.id ?? null;
  const drawing = options.some(({ id }) => id === chosen) ? chosen : undrawn;
  const Row = isMarked(item.type) ? OptionRow : LineRow;
  const errors = [useProblem("correct", item), useProblem("options", item)].filter(Boolean);
  return (
    <fieldset>
      <legend className="sr-only">{t(`helpOf.${item.type}`)}</legend>
      {errors.length > 0 && (
        <Block space="none" className="pb-2">
          <div data-form-message tabIndex={-1}>
            {errors.map((error) => (
              <FieldError key={error}>{error}</FieldError>
            ))}
          </div>
        </Block>
      )}
      {hasPrompts(item.type) && <PromptRows item={item} change={change} />}
      {!hasOptions(item.type) && <TypedFields item={item} change={change} />}
      {item.type === "hotspot" && (
        <HotspotFields item={item} change={change} active={drawing} onDraw={setDrawing} />
      )}
      <MatchOptionsHead item={item} change={change} />
      {options.map((option, place) => (
        <Row
          key={option.id}
          option={option}
          place={place}
          count={options.length}
          item={item}
          change={change}
          drawing={drawing}
          onDraw={setDrawing}
        />
      ))}
      <UnsortedField item={item} change={change} />
      <OptionsFoot item={item} change={change} count={options.length} />
    </fieldset>
  );
}

/** Of lines that a file had without their key: only a person can say that they stand right by now. */
function UnsortedField({ item, change }: Props) {
  const t = useTranslations("item.editor");
  if (!isSorted(item.type) || item.unsorted === undefined) return null;
  return (
    <Block space="small">
      <label className="flex min-h-target items-center gap-3">
        <input
          type="checkbox"
          checked={!item.unsorted}
          onChange={({ currentTarget: { checked } }) =>
            change({ kind: "set", values: { unsorted: !checked } })
          }
          className="size-6 shrink-0 accent-pen"
        />
        {t(item.type === "ordering" ? "sortedSteps" : "sortedLists")}
      </label>
    </Block>
  );
}

/** One more option, and whether they are shown in another order. */
function OptionsFoot({ item, change, count }: Props & { readonly count: number }) {
  const t = useTranslations("item.editor");
  if (item.type === "true_false" || !hasOptions(item.type)) return null;
  const placed = item.type === "ordering" || item.type === "hotspot";
  return (
    <Block space="small" className="flex flex-wrap items-center gap-4">
      <Button
        size="low"
        icon={Plus}
        disabled={count >= mostOptionsOf(item.type)}
        onClick={() => change({ kind: "add" })}
      >
        {t(addLabelOf[item.type] ?? "add")}
      </Button>
      <label hidden={placed} className="flex min-h-low items-center gap-2 text-15">
        <input
          type="checkbox"
          checked={item.shuffle}
          onChange={({ currentTarget: { checked } }) =>
            change({ kind: "set", values: { shuffle: checked } })
          }
          className="size-5 accent-pen"
        />
        {t("shuffle")}
      </label>
    </Block>
  );
}

/** Over the options that lines or gaps share. */
function MatchOptionsHead({ item, change }: Props) {
  const t = useTranslations("item.editor");
  if (!hasPrompts(item.type) || !hasOptions(item.type)) return null;
  return (
    <Block space="none" className="flex flex-wrap items-center gap-x-4 pb-2">
      <b>{t("matchOptions")}</b>
      {item.type === "matching" && <ColumnsButton change={change} />}
    </Block>
  );
}
