"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/control";
import { emptyChoice } from "@/lib/domain/inspection/edit-criteria";
import type { Formula } from "@/lib/domain/inspection/formula";
import { PointsInput, ThresholdInput } from "./points-input";

type FieldsProps<Kind extends Formula["kind"]> = {
  readonly formula: Extract<Formula, { kind: Kind }>;
  readonly change: (formula: Formula) => void;
};

/** What a formula needs beside its kind. */
export function FormulaFields({
  formula,
  change,
}: { formula: Formula } & Omit<FieldsProps<"none">, "formula">) {
  switch (formula.kind) {
    case "steps":
      return <StepFields formula={formula} change={change} />;
    case "choice":
      return <ChoiceFields formula={formula} change={change} />;
    case "capped_count":
      return <EachField formula={formula} change={change} />;
    case "manual":
      return <FromField formula={formula} change={change} />;
    case "penalty":
      return <PenaltyFields formula={formula} change={change} />;
    default:
      return null;
  }
}

function StepFields({ formula, change }: FieldsProps<"steps">) {
  const t = useTranslations("criteria.editor");
  const { steps } = formula;
  const set = (at: number, part: Partial<(typeof steps)[number]>) =>
    change({
      ...formula,
      steps: steps.map((step, index) => (index === at ? { ...step, ...part } : step)),
    });
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">{t("steps")}</legend>
      {steps.map((step, at) => (
        <div key={at} className="mb-2 flex flex-wrap items-center gap-2">
          {t("stepFrom")}
          <ThresholdInput
            label={t("stepFromLabel", { n: at + 1 })}
            value={step.from}
            change={(from) => set(at, { from })}
          />
          {t("earns")}
          <PointsInput
            label={t("stepPointsLabel", { n: at + 1 })}
            value={step.points}
            change={(points) => set(at, { points })}
          />
          <Button
            size="low"
            variant="plain"
            disabled={steps.length === 1}
            onClick={() => change({ ...formula, steps: steps.filter((_, index) => index !== at) })}
          >
            {t("removeStep", { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        size="low"
        onClick={() => change({ ...formula, steps: [...steps, { from: 0, points: 0 }] })}
      >
        {t("addStep")}
      </Button>
    </fieldset>
  );
}

function ChoiceFields({ formula, change }: FieldsProps<"choice">) {
  const t = useTranslations("criteria.editor");
  const { choices } = formula;
  const set = (at: number, part: Partial<(typeof choices)[number]>) =>
    change({
      ...formula,
      choices: choices.map((choice, index) => (index === at ? { ...choice, ...part } : choice)),
    });
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">{t("choices")}</legend>
      {choices.map((choice, at) => (
        <div
          key={choice.code}
          className="mb-2 grid items-center gap-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto_auto]"
        >
          {(["vi", "en"] as const).map((language) => (
            <Input
              key={language}
              look="low"
              aria-label={t("choiceName", { n: at + 1, language: t(language) })}
              value={choice.name[language]}
              onChange={({ currentTarget }) =>
                set(at, { name: { ...choice.name, [language]: currentTarget.value } })
              }
            />
          ))}
          <PointsInput
            label={t("choicePoints", { n: at + 1 })}
            value={choice.points}
            change={(points) => set(at, { points })}
          />
          <Button
            size="low"
            variant="plain"
            disabled={choices.length === 2}
            onClick={() =>
              change({ ...formula, choices: choices.filter((_, index) => index !== at) })
            }
          >
            {t("removeChoice", { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        size="low"
        onClick={() => change({ ...formula, choices: [...choices, freshChoice(choices)] })}
      >
        {t("addChoice")}
      </Button>
    </fieldset>
  );
}

/** A choice with a code that the line does not have yet. */
function freshChoice(choices: readonly { readonly code: string }[]) {
  let n = choices.length + 1;
  while (choices.some(({ code }) => code === emptyChoice(n).code)) n += 1;
  return emptyChoice(n);
}

function EachField({ formula, change }: FieldsProps<"capped_count">) {
  const t = useTranslations("criteria.editor");
  return (
    <p className="mb-4 flex flex-wrap items-center gap-2">
      {t("each")}
      <PointsInput
        label={t("each")}
        value={formula.each}
        change={(each) => change({ ...formula, each })}
      />
    </p>
  );
}

function FromField({ formula, change }: FieldsProps<"manual">) {
  const t = useTranslations("criteria.editor");
  return (
    <p className="mb-4 flex flex-wrap items-center gap-2">
      {t("from")}
      <PointsInput
        label={t("from")}
        value={formula.from ?? 0}
        change={(from) => change({ kind: "manual", ...(from !== 0 && { from }) })}
      />
    </p>
  );
}

function PenaltyFields({ formula, change }: FieldsProps<"penalty">) {
  const t = useTranslations("criteria.editor");
  return (
    <p className="mb-4 flex flex-wrap items-center gap-2">
      {t("takes")}
      <PointsInput
        label={t("takes")}
        value={formula.each}
        change={(each) => change({ ...formula, each })}
      />
      {t("most")}
      <PointsInput
        label={t("most")}
        value={formula.most}
        change={(most) => change({ ...formula, most })}
      />
      <Select
        look="low"
        aria-label={t("floor")}
        value={formula.floor}
        onChange={({ currentTarget }) =>
          change({ ...formula, floor: currentTarget.value === "record" ? "record" : "section" })
        }
      >
        <option value="section">{t("floors.section")}</option>
        <option value="record">{t("floors.record")}</option>
      </Select>
    </p>
  );
}
