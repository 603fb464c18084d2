import { CircleCheck, Hourglass, TriangleAlert } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { type CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { Grade } from "@/lib/domain/inspection/grading";
import { pointsFromTest, type RecordScore } from "@/lib/domain/inspection/score-record";
import { type OthersShare, othersShare } from "@/lib/domain/inspection/self-report";
import type { Locale } from "@/messages/namespaces";
import { Points } from "./points";

type RecordSumProps = {
  readonly recordId: string;
  readonly sections: readonly CriteriaSection[];
  /** The score of the side that counts for the reader. */
  readonly score: RecordScore;
  /** What the unit gave itself, beside it. */
  readonly selfScore: RecordScore | null;
  /** The lines that are still missing. */
  readonly open: readonly string[];
  /** The lines that contradict each other. */
  readonly broken: readonly string[];
  /** Lines whose points hang on records that are still being written. */
  readonly pending: readonly string[];
  /** What of an own score others still give points for, and the best grade behind a failed gate. */
  readonly others: OthersShare | null;
  readonly cap: Grade;
  /** What is still to do stands only under a heading. */
  readonly texts: { readonly total: string; readonly toDo: string | null };
  /** The acts of the page. */
  readonly children: ReactNode;
};

/** The total so far, and what is still missing before the next step. */
export function RecordSum(props: RecordSumProps) {
  const { recordId, sections, score, selfScore, open, broken, pending, texts, others, cap } = props;
  const t = useTranslations("record");
  return (
    <SideColumn label={t("sum.label")}>
      <p className="text-15 text-ink-2">{texts.total}</p>
      <p className="text-36 leading-tight font-bold">
        <Points hundredths={score.points} />{" "}
        <small>
          / <Points hundredths={score.max - (others?.max ?? 0)} />
        </small>
      </p>
      <Standing {...{ score, others, cap }} />
      {pending.length > 0 && (
        <p className="mb-1 text-15">
          <StatusMark tone="wait" icon={Hourglass} size={16}>
            {t("sum.provisional", { lines: pending.join(", ") })}
          </StatusMark>
        </p>
      )}
      {selfScore && <SelfSum {...{ sections, selfScore }} max={score.max} />}
      {texts.toDo !== null && (
        <>
          <h2 className="mt-5 mb-1.5 text-16">{texts.toDo}</h2>
          {open.length === 0 && broken.length === 0 ? (
            <StatusMark tone="ok" icon={CircleCheck}>
              {t("sum.nothing")}
            </StatusMark>
          ) : (
            <ul className="grid gap-1.5 text-15">
              <ToDo {...{ recordId, sections }} lines={open} kind="open" />
              <ToDo {...{ recordId, sections }} lines={broken} kind="broken" />
            </ul>
          )}
        </>
      )}
      <div className="mt-5 grid gap-2">{props.children}</div>
    </SideColumn>
  );
}

type SelfSumProps = {
  readonly sections: readonly CriteriaSection[];
  readonly selfScore: RecordScore;
  /** What the team's points are of. */
  readonly max: number;
};

/** What the unit gave itself. The lines filled from the test count on both sides, and it did not report them. */
function SelfSum({ sections, selfScore, max }: SelfSumProps) {
  const t = useTranslations("record.sum");
  const test = pointsFromTest(sections, selfScore);
  const ownMax = selfScore.max - othersShare(sections, selfScore).max;
  return (
    <p className="text-15 text-ink-2">
      {t("self")} <Points hundredths={selfScore.points} />
      {ownMax < max && (
        <>
          {" / "}
          <Points hundredths={ownMax} />
        </>
      )}
      {test > 0 && (
        <>
          {t("ofTest")} <Points hundredths={test} />
        </>
      )}
    </p>
  );
}

/** The grade, and what the points are of the whole where lines do not apply. */
function Standing({ score, others, cap }: Pick<RecordSumProps, "score" | "others" | "cap">) {
  if (others && others.lines.length > 0) return <WithoutOthers {...others} />;
  return <Graded {...{ score, cap }} />;
}

/** An own score is of what the unit reports: no grade, and no share of the whole. */
function WithoutOthers({ lines, max }: OthersShare) {
  const t = useTranslations("record.sum");
  return (
    <p className="mb-1 text-15 text-ink-2">
      {t.rich("others", { lines: lines.join(", "), points: () => <Points hundredths={max} /> })}
    </p>
  );
}

function Graded({ score, cap }: Pick<RecordSumProps, "score" | "cap">) {
  const t = useTranslations("record");
  const format = useFormatter();
  const share = format.number(score.share / 10_000, { style: "percent", maximumFractionDigits: 2 });
  return (
    <>
      <p className="mb-1">
        {score.grade === null ? (
          <span className="text-15 text-ink-2">{t("sum.noGrade")}</span>
        ) : (
          <b>{t("sum.grade", { grade: t(`grades.${score.grade}`), share })}</b>
        )}
      </p>
      {score.max < score.whole && (
        <p className="mb-1 text-15 text-ink-2">
          {t("sum.rebased")} <Points hundredths={score.rebased} /> /{" "}
          <Points hundredths={score.whole} />
        </p>
      )}
      {score.deducted > 0 && (
        <p className="mb-1 text-15 text-seal">
          {t("sum.deducted")} <Points hundredths={-score.deducted} />
        </p>
      )}
      {score.gates.length > 0 && (
        <p className="mb-1 text-15 text-seal">
          {t("sum.gate", { lines: score.gates.join(", "), grade: t(`grades.${cap}`) })}
        </p>
      )}
    </>
  );
}

type ToDoProps = Pick<RecordSumProps, "recordId" | "sections"> & {
  readonly lines: readonly string[];
  readonly kind: "open" | "broken";
};

function ToDo({ recordId, sections, lines, kind }: ToDoProps) {
  const t = useTranslations("record.sum");
  const locale = useLocale() as Locale;
  return sections.flatMap((section) => {
    const own = section.lines.map(({ code }) => code).filter((code) => lines.includes(code));
    if (own.length === 0) return [];
    const words = { part: section.name[locale], lines: own.join(", ") };
    return (
      <li key={section.part} className="flex gap-1.5">
        <StatusMark tone="wait" icon={TriangleAlert} size={16}>
          <Link
            href={`/records/${recordId}/${section.part}#${own[0]}`}
            className="inline-block max-md:py-3"
          >
            {t(kind, words)}
          </Link>
        </StatusMark>
      </li>
    );
  });
}
