"use client";

import { useTranslations } from "next-intl";
import { Input, Select } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import { withField, withFormula } from "@/lib/domain/inspection/edit-criteria";
import {
  type FieldKind,
  fieldKinds,
  type FormulaKind,
  formulasOf,
} from "@/lib/domain/inspection/formula";
import { FormulaFields } from "./formula-fields";
import { PointsInput } from "./points-input";
import { WordsFields } from "./words-fields";

export type Group = { readonly code: string; readonly name: string };

type LineFormProps = {
  readonly line: CriteriaLine;
  readonly groups: readonly Group[];
  readonly change: (line: CriteriaLine) => void;
};

/** Everything about one line of a set. */
export function LineForm({ line, groups, change }: LineFormProps) {
  const t = useTranslations("criteria.editor");
  return (
    <div className="max-w-form py-3">
      <Field label={t("code")} help={t("codeHelp")}>
        {(control) => (
          <Input
            {...control}
            maxLength={4}
            value={line.code}
            onChange={({ currentTarget }) => change({ ...line, code: currentTarget.value.trim() })}
          />
        )}
      </Field>
      <WordsFields
        label={t("lineName")}
        value={line.name}
        change={(name) => change({ ...line, name: name ?? { vi: "", en: "" } })}
      />
      <WordsFields
        optional
        label={t("help")}
        value={line.help}
        change={(help) => change(withOptional(line, "help", help))}
      />
      <WordsFields
        optional
        label={t("unit")}
        value={line.unitOfMeasure}
        change={(unit) => change(withOptional(line, "unitOfMeasure", unit))}
      />
      <Scoring line={line} change={change} />
      <FormulaFields
        key={line.formula.kind}
        formula={line.formula}
        change={(formula) => change({ ...line, formula })}
      />
      <Flags line={line} change={change} />
      <GroupFields line={line} groups={groups} change={change} />
    </div>
  );
}

/** The line with an optional part set, or without it. */
function withOptional<Key extends "help" | "unitOfMeasure" | "notFor">(
  line: CriteriaLine,
  key: Key,
  value: CriteriaLine[Key] | undefined,
): CriteriaLine {
  const others = Object.entries(line).filter(([name]) => name !== key);
  const entries = value === undefined ? others : [...others, [key, value] as const];
  return Object.fromEntries(entries) as CriteriaLine;
}

type PartProps = Omit<LineFormProps, "groups">;

function Scoring({ line, change }: PartProps) {
  const t = useTranslations("criteria.editor");
  const worth = !["none", "penalty"].includes(line.formula.kind);
  return (
    <div className="grid gap-x-4 md:grid-cols-3">
      <Field label={t("field")}>
        {(control) => (
          <Select
            {...control}
            value={line.field}
            onChange={({ currentTarget }) =>
              change(withField(line, currentTarget.value as FieldKind))
            }
          >
            {fieldKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`fields.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("formula")}>
        {(control) => (
          <Select
            {...control}
            value={line.formula.kind}
            onChange={({ currentTarget }) =>
              change(withFormula(line, currentTarget.value as FormulaKind))
            }
          >
            {formulasOf[line.field].map((kind) => (
              <option key={kind} value={kind}>
                {t(`formulas.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {worth && (
        <p className="mb-4">
          <span className="mb-1 block font-semibold">{t("max")}</span>
          <PointsInput
            label={t("max")}
            value={line.max}
            change={(max) => change({ ...line, max })}
          />
        </p>
      )}
    </div>
  );
}

function Flags({ line, change }: PartProps) {
  const t = useTranslations("criteria.editor");
  return (
    <fieldset className="mb-4">
      <legend className="sr-only">{t("flags")}</legend>
      {line.field === "yes_no" && (
        <Flag
          label={line.formula.kind === "penalty" ? t("gateYes") : t("gateNo")}
          checked={line.gate}
          set={(gate) => change({ ...line, gate })}
        />
      )}
      {line.field === "date" && (
        <Flag
          label={t("withinPeriod")}
          checked={line.withinPeriod === true}
          set={(withinPeriod) => change({ ...line, withinPeriod })}
        />
      )}
      <Flag
        label={t("teamOnly")}
        checked={line.teamOnly === true}
        set={(teamOnly) => change({ ...line, teamOnly })}
      />
    </fieldset>
  );
}

function GroupFields({ line, groups, change }: LineFormProps) {
  const t = useTranslations("criteria.editor");
  const { notFor } = line;
  const set = (code: string, exempt: boolean) => {
    const others = (notFor?.groups ?? []).filter((group) => group !== code);
    const chosen = exempt ? [...others, code] : others;
    const reason = notFor?.reason ?? { vi: "", en: "" };
    const next = chosen.length === 0 ? undefined : { groups: chosen, reason };
    change(withOptional(line, "notFor", next));
  };
  return (
    <fieldset className="mb-2">
      <legend className="font-semibold">{t("notFor")}</legend>
      {groups.map(({ code, name }) => (
        <Flag
          key={code}
          label={name}
          checked={notFor?.groups.includes(code) ?? false}
          set={(exempt) => set(code, exempt)}
        />
      ))}
      {notFor && (
        <WordsFields
          label={t("notForReason")}
          value={notFor.reason}
          change={(reason) =>
            change({ ...line, notFor: { ...notFor, reason: reason ?? { vi: "", en: "" } } })
          }
        />
      )}
    </fieldset>
  );
}

type FlagProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
};

function Flag({ label, checked, set }: FlagProps) {
  return (
    <label className="flex min-h-low items-start gap-3 py-1">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
        className="size-6 shrink-0 accent-pen"
      />
      <span>{label}</span>
    </label>
  );
}
