import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { LinesProblem, Period } from "@/lib/domain/inspection/check-lines";
import type { CriteriaLine, CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { ExemptReason } from "@/lib/domain/inspection/exempt";
import { explainLine } from "@/lib/domain/inspection/explain-line";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { isFromTest } from "@/lib/domain/inspection/formula";
import { isScored, type TestFigures } from "@/lib/domain/inspection/score-line";
import type { RecordScore } from "@/lib/domain/inspection/score-record";
import { isReported } from "@/lib/domain/inspection/self-report";
import { type AddendumContent, lastCorrection } from "@/lib/domain/signing/addendum";
import type { Locale } from "@/messages/namespaces";
import { LinePoints } from "./line-points";
import { Points } from "./points";
import { ExemptLineRow, ReadLine } from "./read-line";
import { RecordLine } from "./record-line";
import type { SaveFieldAction } from "./save-field-action";
import { readValue, writtenValue } from "./written";

type HeldField = {
  readonly field: string;
  readonly source: "self" | "verified";
  readonly value: FieldValue;
  readonly note: string;
  readonly revision: number;
};

export type RecordLinesProps = {
  readonly recordId: string;
  readonly userId: string;
  readonly section: CriteriaSection;
  readonly held: readonly HeldField[];
  /** Points of the side that counts for the reader: the team's, or the unit's own. */
  readonly score: RecordScore;
  readonly test: TestFigures | null;
  readonly best: ReadonlyMap<string, number>;
  readonly exempt: ReadonlyMap<string, ExemptReason>;
  readonly problems: readonly LinesProblem[];
  readonly period: Period;
  /** Of the sealed record: they stand beside it. */
  readonly corrections: readonly AddendumContent[];
  /** Which side the reader may write, or null. */
  readonly writes: "self" | "verified" | null;
  /** Whether the team's side is the reader's to see. */
  readonly verifiedShown: boolean;
  readonly evidenceOf: (field: string) => ReactNode;
  readonly unmarkOf: (field: string) => ReactNode;
  readonly save: SaveFieldAction;
};

/** A part of a record: what the unit reported beside what the team verified, and the points. */
export function RecordLines(props: RecordLinesProps) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const columns = { verified: props.verifiedShown, points: props.section.lines.some(isScored) };
  return (
    <Table stacks caption={t("lines.caption", { part: props.section.name[locale] })}>
      <thead>
        <tr>
          <Th>{t("lines.code")}</Th>
          <Th>{t("lines.content")}</Th>
          {columns.points && <Th numeric>{t("lines.max")}</Th>}
          <Th numeric>{t("lines.self")}</Th>
          {columns.verified && (
            <>
              <Th numeric>{t("lines.verified")}</Th>
              <Th numeric>{t("lines.difference")}</Th>
            </>
          )}
          <Th>{t("lines.evidence")}</Th>
          {columns.points && (
            <Th numeric>{columns.verified ? t("lines.points") : t("lines.selfPoints")}</Th>
          )}
        </tr>
      </thead>
      <tbody>
        {props.section.lines.map((line) => (
          <LineRow key={line.code} {...props} line={line} columns={columns} />
        ))}
        {columns.points && <SumRow {...props} columns={columns} />}
      </tbody>
    </Table>
  );
}

type Columns = { readonly verified: boolean; readonly points: boolean };
type LineRowProps = RecordLinesProps & { readonly line: CriteriaLine; readonly columns: Columns };

function LineRow(props: LineRowProps) {
  const { line, exempt, writes, columns } = props;
  const locale = useLocale() as Locale;
  const t = useTranslations("record");
  const reason = exempt.get(line.code);
  if (reason) {
    const act = reason.by === "team" && writes === "verified" ? props.unmarkOf(line.code) : null;
    return <ExemptLineRow line={line} reason={reason} act={act} />;
  }
  const [self, verified] = [sideOf(props, "self"), sideOf(props, "verified")];
  const shared = {
    ...{ line, columns, evidence: props.evidenceOf(line.code) },
    points: isScored(line) ? <LineSum {...props} /> : null,
  };
  if (!isWritten(line, writes)) {
    const correction = lastCorrection(props.corrections, line.code);
    return <ReadLine {...shared} self={self} verified={verified} correction={correction} />;
  }
  const [own, other] = writes === "verified" ? [verified, self] : [self, verified];
  const words = { yes: t("yes"), no: t("no"), notOccurred: t("notOccurred") };
  return (
    <RecordLine
      {...shared}
      place={{
        ...{ userId: props.userId, recordId: props.recordId, field: line.code },
        ...{ part: props.section.part, source: writes ?? "self" },
      }}
      held={{ ...writtenValue(own.value), note: own.note, revision: own.revision }}
      other={other}
      otherText={readValue(line, other.value, { locale, words })}
      problem={useProblem(props)}
      period={props.period}
      save={props.save}
    />
  );
}

function isWritten(line: CriteriaLine, writes: RecordLinesProps["writes"]): boolean {
  if (writes === null || isFromTest(line.formula)) return false;
  return writes === "verified" || isReported(line);
}

function sideOf({ held, line }: LineRowProps, wanted: "self" | "verified") {
  const found = held.find(({ field, source }) => field === line.code && source === wanted);
  return { value: found?.value, note: found?.note ?? "", revision: found?.revision ?? 0 };
}

/** The points of a line on the side that counts. */
function LineSum(props: LineRowProps) {
  const { line, test, best, score, verifiedShown } = props;
  const { value } = sideOf(props, verifiedShown ? "verified" : "self");
  const explanation = explainLine(line, value, { test, best: best.get(line.code) });
  return <LinePoints score={score.byLine.get(line.code) ?? null} explanation={explanation} />;
}

function useProblem({ problems, line }: LineRowProps): string | null {
  const t = useTranslations("record.problems");
  const format = useFormatter();
  const found = problems.find(({ part }) => part.includes(line.code));
  if (!found) return null;
  return t("counts", {
    part: found.part.join(" + "),
    partSum: format.number(found.partSum),
    whole: found.whole.join(" + "),
    wholeSum: format.number(found.wholeSum),
  });
}

function SumRow({ section, score, columns }: RecordLinesProps & { readonly columns: Columns }) {
  const t = useTranslations("record");
  const sum = score.sections.find(({ part }) => part === section.part);
  if (!sum) return null;
  return (
    <Tr kind="total">
      <Td aria-hidden="true" />
      <Th scope="row">{t("lines.sum")}</Th>
      <Td numeric label={t("lines.max")}>
        <Points hundredths={sum.max} />
      </Td>
      <Td colSpan={columns.verified ? 4 : 2} />
      <Td numeric label={t("lines.points")}>
        <Points hundredths={sum.points} />
      </Td>
    </Tr>
  );
}
