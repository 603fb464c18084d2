"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { emptyEssay, type TypedEssay, type TypedItem } from "@/lib/domain/bank/typed-item";
import { localNumber } from "@/lib/domain/item/decimal";
import { hundredths } from "@/lib/domain/item/points";
import { mostCriteria } from "@/lib/domain/item/rubric";

type Props = { readonly item: TypedItem; readonly change: (change: TypedChange) => void };

type PartProps = {
  readonly essay: TypedEssay;
  readonly set: (values: Partial<TypedEssay>) => void;
};

/** How long an essay may be, and what its markers look for. */
export function EssayFields({ item, change }: Props) {
  const t = useTranslations("item.editor.essay");
  const essay = item.essay ?? emptyEssay;
  const set = (values: Partial<TypedEssay>) =>
    change({ kind: "set", values: { essay: { ...essay, ...values } } });
  return (
    <Block space="small">
      <div className="grid max-w-form gap-x-5 md:grid-cols-2">
        {(["longest", "expected"] as const).map((part) => (
          <Field key={part} label={t(part)} help={t(`${part}Help`)}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={essay[part]}
                onChange={({ currentTarget: { value } }) => set({ [part]: value })}
              />
            )}
          </Field>
        ))}
      </div>
      <RubricFields item={item} change={change} />
    </Block>
  );
}

/** What markers look for, and what a good answer may be. */
export function RubricFields({ item, change }: Props) {
  const t = useTranslations("item.editor.essay");
  const essay = item.essay ?? emptyEssay;
  const set = (values: Partial<TypedEssay>) =>
    change({ kind: "set", values: { essay: { ...essay, ...values } } });
  return (
    <>
      <Criteria essay={essay} set={set} />
      <Field label={t("model")} help={t("modelHelp")}>
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={essay.model}
            onChange={({ currentTarget: { value } }) => set({ model: value })}
          />
        )}
      </Field>
    </>
  );
}

function Criteria({ essay, set }: PartProps) {
  const t = useTranslations("item.editor.essay");
  const { criteria } = essay;
  const total = criteria.reduce((sum, { points }) => sum + hundredths(points), 0);
  const setOne = (id: string, values: Partial<TypedEssay["criteria"][number]>) =>
    set({ criteria: criteria.map((each) => (each.id === id ? { ...each, ...values } : each)) });
  return (
    <fieldset className="mt-4 mb-4 max-w-form">
      <legend className="font-semibold">{t("criteria")}</legend>
      <ol>
        {criteria.map(({ id, text, points }, index) => (
          <li
            key={id}
            className="grid gap-x-3 gap-y-1 border-b border-rule py-2 md:grid-cols-[minmax(0,1fr)_auto_auto] md:items-start"
          >
            <Textarea
              rows={2}
              aria-label={t("criterion", { number: index + 1 })}
              placeholder={t("criterion", { number: index + 1 })}
              value={text}
              onChange={({ currentTarget: { value } }) => setOne(id, { text: value })}
            />
            <label className="flex items-center gap-2 text-15">
              {t("points")}
              <Input
                look="short"
                inputMode="decimal"
                aria-label={t("pointsOf", { number: index + 1 })}
                value={points}
                onChange={({ currentTarget: { value } }) => setOne(id, { points: value })}
              />
            </label>
            <Button
              size="low"
              variant="plain"
              icon={X}
              disabled={criteria.length === 1}
              aria-label={t("remove", { number: index + 1 })}
              onClick={() => set({ criteria: criteria.filter((each) => each.id !== id) })}
            >
              {t("removeShort")}
            </Button>
          </li>
        ))}
      </ol>
      <div className="mt-2">
        <Button
          size="low"
          icon={Plus}
          disabled={criteria.length >= mostCriteria}
          onClick={() => set({ criteria: [...criteria, blankCriterion(criteria)] })}
        >
          {t("add")}
        </Button>
      </div>
      <p className="mt-2 text-15 text-ink-2">
        {t("pointsHelp")} {t("total", { points: localNumber(String(total / 100)) })}
      </p>
    </fieldset>
  );
}

function blankCriterion(criteria: TypedEssay["criteria"]): TypedEssay["criteria"][number] {
  const taken = new Set(criteria.map(({ id }) => id));
  let number = 1;
  while (taken.has(`C${number}`)) number += 1;
  return { id: `C${number}`, text: "", points: "" };
}
