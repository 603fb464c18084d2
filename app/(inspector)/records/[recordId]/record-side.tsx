import { FileText } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { LineEvidence } from "@/components/evidence/line-evidence";
import { ExemptAct } from "@/components/record/exempt-acts";
import { RecordAct, ReturnReport } from "@/components/record/record-acts";
import { RecordSum } from "@/components/record/record-sum";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import { isFromTest } from "@/lib/domain/inspection/formula";
import type { RecordScore } from "@/lib/domain/inspection/score-record";
import { othersShare } from "@/lib/domain/inspection/self-report";
import type { LoadedRecord } from "@/lib/services/record/load-record";
import type { Locale } from "@/messages/namespaces";
import {
  exemptLineAction,
  returnSelfReportAction,
  submitSelfReportAction,
  verifyRecordAction,
} from "./actions";
import { evidenceActs, filesOf } from "./part-lines";

/** The record as seen from where the reader stands: the team, the unit, or whoever reads. */
export type RecordSide = {
  readonly writes: "self" | "verified" | null;
  /** Whether it is the unit's own report, without what the team found. */
  readonly own: boolean;
  readonly score: RecordScore;
  /** The lines that are still missing on the side that counts for the reader. */
  readonly open: readonly string[];
  /** Whether the report of the unit is spoken of. */
  readonly reports: boolean;
};

/** A draft is written by the team where the reader belongs to it, else by the unit until it is handed in. */
export function sideOf(record: LoadedRecord): RecordSide {
  const { mayVerify, maySelfReport, verifiedShown } = record;
  const unitSide = maySelfReport && !mayVerify;
  const draft = record.record.state === "draft";
  return {
    writes: draft ? writerOf(record) : null,
    own: unitSide && !verifiedShown,
    score: verifiedShown ? record.score : record.selfScore,
    open: unitSide ? record.unreported : record.score.sections.flatMap(({ open }) => open),
    reports: draft && (mayVerify || maySelfReport),
  };
}

function writerOf({ mayVerify, maySelfReport, report }: LoadedRecord): RecordSide["writes"] {
  if (mayVerify) return "verified";
  return maySelfReport && report === null ? "self" : null;
}

type RecordSidesProps = {
  readonly record: LoadedRecord;
  readonly side: RecordSide;
  readonly section: CriteriaSection;
};

/** The column at the right: the sum, what is left to do, and the acts. */
export async function RecordSides({ record, side, section }: RecordSidesProps) {
  const t = await getTranslations("record");
  const signing = await getTranslations("signing");
  const own = side.writes === "self";
  const draft = record.record.state === "draft";
  const files = filesOf(record, null);
  return (
    <RecordSum
      recordId={record.record.id}
      sections={record.criteriaSet.sections}
      score={side.score}
      selfScore={record.verifiedShown ? record.selfScore : null}
      open={side.open}
      broken={record.problems.counts.flatMap(({ part }) => part)}
      pending={record.pending}
      {...gradedBy(record, side)}
      texts={sumTexts(t, record, own)}
    >
      {own && (
        <RecordAct kind="submit" recordId={record.record.id} action={submitSelfReportAction} />
      )}
      {side.writes === "verified" && <TeamActs record={record} section={section} />}
      {(side.writes !== null || files.length > 0) && (
        <>
          <p className="mt-2 font-semibold">{t("wholeRecord")}</p>
          <LineEvidence
            recordId={record.record.id}
            field={null}
            title={t("wholeRecord")}
            files={files}
            writes={side.writes}
            acts={evidenceActs}
          />
        </>
      )}
      {!draft && (
        <ButtonLink wide variant="go" href={`/records/${record.record.id}/signing`}>
          {signing("open")}
        </ButtonLink>
      )}
      {record.verifiedShown && !draft && (
        <ButtonLink wide icon={FileText} href={`/records/${record.record.id}/papers`}>
          {t("papers")}
        </ButtonLink>
      )}
      <PrintButton label={t(draft ? "print" : "printStanding")} />
    </RecordSum>
  );
}

/** What of an own score others give points for, and the best grade behind a failed gate. */
function gradedBy({ criteriaSet, verifiedShown }: LoadedRecord, { score }: RecordSide) {
  const { cap } = criteriaSet.rules.grading;
  return { cap, others: verifiedShown ? null : othersShare(criteriaSet.sections, score) };
}

type RecordWords = Awaited<ReturnType<typeof getTranslations<"record">>>;

/** What the sum is called, and what it waits for: nothing once the figures stand or have left the reader's hands. */
function sumTexts(t: RecordWords, { record, verifiedShown }: LoadedRecord, own: boolean) {
  if (!verifiedShown) return { total: t("sum.selfTotal"), toDo: own ? t("sum.selfToDo") : null };
  return record.state === "draft"
    ? { total: t("sum.total"), toDo: t("sum.toDo") }
    : { total: t("sum.verifiedTotal"), toDo: null };
}

async function TeamActs({ record, section }: Pick<RecordSidesProps, "record" | "section">) {
  const locale = (await getLocale()) as Locale;
  const recordId = record.record.id;
  const applicable = section.lines
    .filter(({ code, formula }) => !isFromTest(formula) || record.score.byLine.get(code) === null)
    .filter(({ code }) => !record.exempt.has(code))
    .map(({ code, name }) => ({ value: code, label: `${code}. ${name[locale]}` }));
  return (
    <>
      <RecordAct kind="verify" recordId={recordId} action={verifyRecordAction} />
      {record.report && <ReturnReport recordId={recordId} action={returnSelfReportAction} />}
      {applicable.length > 0 && (
        <ExemptAct recordId={recordId} lines={applicable} action={exemptLineAction} />
      )}
    </>
  );
}
