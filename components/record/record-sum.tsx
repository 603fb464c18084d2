import { CircleCheck, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { RecordScore } from "@/lib/domain/inspection/score-record";
import type { Locale } from "@/messages/namespaces";
import { Points } from "./record-lines";

type RecordSumProps = {
  readonly recordId: string;
  readonly sections: readonly CriteriaSection[];
  readonly score: RecordScore;
  readonly selfScore: RecordScore;
  /** The acts of the page. */
  readonly children: ReactNode;
};

/** The total so far, and what is still missing before the record can be verified. */
export function RecordSum({ recordId, sections, score, selfScore, children }: RecordSumProps) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const nameOf = new Map(sections.map(({ part, name }) => [part, name[locale]]));
  const open = score.sections.filter((section) => section.open.length > 0);
  return (
    <SideColumn label={t("sum.label")}>
      <p className="text-15 text-ink-2">{t("sum.total")}</p>
      <p className="text-36 leading-tight font-bold">
        <Points hundredths={score.points} />{" "}
        <small>
          / <Points hundredths={score.max} />
        </small>
      </p>
      <p className="mb-1">
        {score.grade === null ? (
          <span className="text-15 text-ink-2">{t("sum.noGrade")}</span>
        ) : (
          <b>{t(`grades.${score.grade}`)}</b>
        )}
      </p>
      {score.gates.length > 0 && (
        <p className="mb-1 text-15 text-seal">{t("sum.gate", { lines: score.gates.join(", ") })}</p>
      )}
      <p className="text-15 text-ink-2">
        {t("sum.self")} <Points hundredths={selfScore.points} />
      </p>
      <h2 className="mt-5 mb-1.5 text-16">{t("sum.toDo")}</h2>
      {open.length === 0 ? (
        <StatusMark tone="ok" icon={CircleCheck}>
          {t("sum.nothing")}
        </StatusMark>
      ) : (
        <ul className="grid gap-1.5 text-15">
          {open.map((section) => (
            <li key={section.part} className="flex gap-1.5">
              <StatusMark tone="wait" icon={TriangleAlert} size={16}>
                <Link href={`/records/${recordId}/${section.part}`}>
                  {t("sum.open", {
                    part: nameOf.get(section.part) ?? "",
                    lines: section.open.join(", "),
                  })}
                </Link>
              </StatusMark>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-5 grid gap-2">{children}</div>
    </SideColumn>
  );
}
