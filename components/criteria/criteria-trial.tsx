"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FieldInput } from "@/components/record/field-input";
import { LinePoints } from "@/components/record/line-points";
import { LineWords } from "@/components/record/line-words";
import { Points } from "@/components/record/points";
import { Select } from "@/components/ui/control";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import {
  type CriteriaLine,
  type CriteriaRules,
  type CriteriaSection,
  linesOf,
} from "@/lib/domain/inspection/criteria";
import { exemptLines } from "@/lib/domain/inspection/exempt";
import { explainLine } from "@/lib/domain/inspection/explain-line";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { isFromTest } from "@/lib/domain/inspection/formula";
import { parseTypedValue, type TypedValue } from "@/lib/domain/inspection/parse-value";
import { type RecordScore, scoreRecord } from "@/lib/domain/inspection/score-record";
import type { Locale } from "@/messages/namespaces";
import type { Group } from "./line-form";

type CriteriaTrialProps = {
  readonly sections: readonly CriteriaSection[];
  readonly rules: CriteriaRules;
  readonly groups: readonly Group[];
};

/** As if seven of ten officers had passed, with 64 of 100 in the mean. */
const assumedTest = { scored: 10, passed: 7, mean: 64 };

type Typed = Readonly<Record<string, TypedValue>>;

/** The set as a record that is not kept: one types and sees the points come about. */
export function CriteriaTrial({ sections, rules, groups }: CriteriaTrialProps) {
  const t = useTranslations("criteria.trial");
  const locale = useLocale() as Locale;
  const [group, setGroup] = useState("");
  const [typed, setTyped] = useState<Typed>({});
  const exempt = new Set(exemptLines(sections, group || null, []).keys());
  const values = valuesOf(sections, typed);
  const score = scoreRecord(sections, values, assumedTest, { grading: rules.grading, exempt });
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("sub")}>
          <Select
            look="low"
            aria-label={t("group")}
            value={group}
            onChange={({ currentTarget }) => setGroup(currentTarget.value)}
          >
            <option value="">{t("anyGroup")}</option>
            {groups.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </SectionHead>
        <TrialSum score={score} />
      </Block>
      <Table stacks caption={t("caption")}>
        <thead>
          <tr>
            <Th>{t("code")}</Th>
            <Th>{t("line")}</Th>
            <Th numeric>{t("max")}</Th>
            <Th numeric>{t("value")}</Th>
            <Th numeric>{t("points")}</Th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.part}>
            <Tr kind="group">
              <Td aria-hidden="true" />
              <Th scope="rowgroup" colSpan={4}>
                {section.name[locale]}
              </Th>
            </Tr>
            {section.lines.map((line) => (
              <TrialLine
                key={line.code}
                line={line}
                typed={typed[line.code] ?? { text: "" }}
                value={values.get(line.code)}
                score={score}
                change={(entry) => setTyped((before) => ({ ...before, [line.code]: entry }))}
              />
            ))}
          </tbody>
        ))}
      </Table>
    </>
  );
}

function TrialSum({ score }: { readonly score: RecordScore }) {
  const t = useTranslations("criteria.trial");
  const names = useTranslations("record.grades");
  const format = useFormatter();
  const share = format.number(score.share / 10_000, { style: "percent", maximumFractionDigits: 2 });
  return (
    <p className="mb-3 text-20" role="status">
      <b>
        <Points hundredths={score.points} /> / <Points hundredths={score.max} />
      </b>{" "}
      ({share}) {score.grade === null ? t("open") : t("grade", { grade: names(score.grade) })}
    </p>
  );
}

type TrialLineProps = {
  readonly line: CriteriaLine;
  readonly typed: TypedValue;
  readonly value: FieldValue | undefined;
  readonly score: RecordScore;
  readonly change: (typed: TypedValue) => void;
};

function TrialLine({ line, typed, value, score, change }: TrialLineProps) {
  const t = useTranslations("criteria.trial");
  const points = score.byLine.get(line.code) ?? null;
  const explanation = explainLine(line, value, { test: assumedTest });
  return (
    <Tr>
      <Th scope="row">{line.code}</Th>
      <Td>
        <LineWords line={line} />
      </Td>
      <Td numeric label={t("max")}>
        {line.max > 0 ? <Points hundredths={line.max} /> : null}
      </Td>
      <Td numeric label={t("value")}>
        {isFromTest(line.formula) ? (
          t("fromTest")
        ) : (
          <FieldInput {...{ line, typed, change }} name="trial" commit={() => undefined} />
        )}
      </Td>
      <Td numeric label={t("points")}>
        {line.max > 0 && <LinePoints score={points} explanation={explanation} />}
      </Td>
    </Tr>
  );
}

function valuesOf(sections: readonly CriteriaSection[], typed: Typed) {
  const values = new Map<string, FieldValue>();
  for (const line of linesOf(sections)) {
    const parsed = parseTypedValue(line, typed[line.code] ?? { text: "" });
    if (parsed.ok && parsed.value) values.set(line.code, parsed.value);
  }
  return values;
}
