"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { CountRef, CriteriaRules, LinesCheck } from "@/lib/domain/inspection/criteria";
import { readRefs, writeRefs } from "@/lib/domain/inspection/edit-criteria";
import { type Grading, grades } from "@/lib/domain/inspection/grading";
import { PointsInput } from "./points-input";

type RulesEditorProps = {
  readonly rules: CriteriaRules;
  readonly change: (rules: CriteriaRules) => void;
};

/** Grade limits, what a failed gate leaves, and the checks between lines. */
export function RulesEditor({ rules, change }: RulesEditorProps) {
  const t = useTranslations("criteria.editor");
  const setChecks = (checks: LinesCheck[]) => change({ ...rules, checks });
  return (
    <>
      <Block>
        <SectionHead title={t("grading")} sub={t("gradingSub")} />
        <GradingFields
          grading={rules.grading}
          change={(grading) => change({ ...rules, grading })}
        />
      </Block>
      <Block>
        <SectionHead title={t("checks")} sub={t("checksSub")} />
        {rules.checks.map((check, at) => (
          <CheckFields
            key={at}
            n={at + 1}
            check={check}
            change={(next) =>
              setChecks(rules.checks.map((each, index) => (index === at ? next : each)))
            }
            remove={() => setChecks(rules.checks.filter((_, index) => index !== at))}
          />
        ))}
        <Button size="low" icon={Plus} onClick={() => setChecks([...rules.checks, freshCheck()])}>
          {t("addCheck")}
        </Button>
      </Block>
    </>
  );
}

const freshCheck = (): LinesCheck => ({ part: [], whole: [] });

type GradingFieldsProps = {
  readonly grading: Grading;
  readonly change: (grading: Grading) => void;
};

function GradingFields({ grading, change }: GradingFieldsProps) {
  const t = useTranslations("criteria.editor");
  const names = useTranslations("record.grades");
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      {(["good", "fair", "average"] as const).map((grade) => (
        <p key={grade}>
          <span className="mb-1 block font-semibold">
            {t("gradeFrom", { grade: names(grade) })}
          </span>
          <PointsInput
            label={t("gradeFrom", { grade: names(grade) })}
            value={grading[grade]}
            change={(share) => change({ ...grading, [grade]: share })}
          />
        </p>
      ))}
      <Field label={t("cap")}>
        {(control) => (
          <Select
            {...control}
            value={grading.cap}
            onChange={({ currentTarget }) =>
              change({ ...grading, cap: currentTarget.value as Grading["cap"] })
            }
          >
            {grades.slice(1).map((grade) => (
              <option key={grade} value={grade}>
                {names(grade)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

type CheckFieldsProps = {
  readonly n: number;
  readonly check: LinesCheck;
  readonly change: (check: LinesCheck) => void;
  readonly remove: () => void;
};

function CheckFields({ n, check, change, remove }: CheckFieldsProps) {
  const t = useTranslations("criteria.editor");
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <RefsInput
        label={t("checkPart", { n })}
        refs={check.part}
        change={(part) => change({ ...check, part })}
      />
      {t("atMost")}
      <RefsInput
        label={t("checkWhole", { n })}
        refs={check.whole}
        change={(whole) => change({ ...check, whole })}
      />
      <Button size="low" variant="plain" onClick={remove}>
        {t("removeCheck", { n })}
      </Button>
    </div>
  );
}

type RefsInputProps = {
  readonly label: string;
  readonly refs: readonly CountRef[];
  readonly change: (refs: CountRef[]) => void;
};

/** "B14 + B15", "B2:tử". What cannot be read counts as nothing typed, and says so. */
function RefsInput({ label, refs, change }: RefsInputProps) {
  const [text, setText] = useState(() => writeRefs(refs));
  return (
    <span className="inline-block w-48">
      <Input
        look="low"
        aria-label={label}
        aria-invalid={refs.length === 0 || undefined}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          change(readRefs(currentTarget.value) ?? []);
        }}
      />
    </span>
  );
}
