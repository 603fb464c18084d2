import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LateMark, RecommendationState } from "@/components/follow-up/recommendation-state";
import { Link } from "@/components/ui/link";
import { MarginDay } from "@/components/ui/margin-day";
import { Block } from "@/components/ui/page";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { daysBetween } from "@/lib/domain/calendar/add-days";
import { instantInVietNam } from "@/lib/domain/calendar/day";
import type { FindingState, Severity } from "@/lib/domain/finding/finding";
import {
  isOverdue,
  type RecommendationKind,
  type RecommendationState as State,
} from "@/lib/domain/finding/recommendation-state";
import { SeverityMark } from "./severity-mark";

export type RecommendationLine = {
  readonly id: string;
  readonly kind: RecommendationKind;
  readonly text: string;
  readonly ownerUnitName: string | null;
  readonly ownerPerson: string;
  readonly dueOn: string | null;
  readonly state: State;
};

export type FindingBasisNames = {
  readonly field: string | null;
  readonly topicName: string | null;
  readonly topicNameEn: string | null;
  readonly evidenceId: string | null;
  readonly evidenceName: string | null;
  readonly evidenceCaption: string | null;
};

export type ShownFinding = FindingBasisNames & {
  readonly id: string;
  readonly text: string;
  readonly cause: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly recommendations: readonly RecommendationLine[];
};

/** What a line of the record is called in both languages, by its code. */
export type LineNames = readonly {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}[];

type Props = {
  readonly number: number;
  readonly finding: ShownFinding;
  readonly lines: LineNames;
  readonly today: string;
  /** What can be done with it. */
  readonly acts?: ReactNode;
};

/** One finding with what shows it, and what is recommended over it. */
export function FindingBlock({ number, finding, lines, today, acts }: Props) {
  const t = useTranslations("finding");
  const { text, cause, severity, state, recommendations } = finding;
  return (
    <>
      <Block mark={<b className="text-18 text-ink">{number}</b>}>
        <h3 className="max-w-text text-18">{text}</h3>
        <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-15">
          <SeverityMark severity={severity} />
          <span className="text-ink-2">{t(`states.${state}`)}</span>
        </p>
        {cause !== "" && <p className="mt-1 max-w-text">{t("cause", { cause })}</p>}
        <Basis of={finding} lines={lines} />
        {recommendations.length === 0 && (
          <p className="mt-1 text-ink-2">{t("recommendations.none")}</p>
        )}
        {acts && <div className="mt-2 mb-3 flex flex-wrap gap-3">{acts}</div>}
      </Block>
      {recommendations.length > 0 && <Recommendations {...{ finding, today }} />}
    </>
  );
}

type BasisProps = { readonly of: FindingBasisNames; readonly lines: LineNames };

/** What shows a finding: the line, the topic, the file. */
function Basis({ of, lines }: BasisProps) {
  const t = useTranslations("finding.basis");
  const names = useBasisNames(of, lines);
  const { evidenceId, evidenceName, evidenceCaption } = of;
  if (evidenceId === null) {
    const said = names.length === 0 ? t("figures") : names.join("; ");
    return (
      <p className="mt-1 max-w-text text-15 text-ink-2">
        {t("label")}: {said}
      </p>
    );
  }
  return (
    <p className="mt-1 max-w-text text-15 text-ink-2">
      {t("label")}: {names.map((name) => `${name}; `)}
      <a href={`/evidence/files/${evidenceId}?as=view`}>
        {t("file", { name: evidenceCaption || (evidenceName ?? "") })}
      </a>
    </p>
  );
}

/** The line and the topic in words, as far as they are named. */
function useBasisNames({ field, topicName, topicNameEn }: FindingBasisNames, lines: LineNames) {
  const t = useTranslations("finding.basis");
  const english = useLocale() === "en";
  const line = lines.find(({ code }) => code === field)?.name;
  const topic = english ? topicNameEn : topicName;
  return [
    ...(line && field ? [t("line", { code: field, name: english ? line.en : line.vi })] : []),
    ...(topic === null ? [] : [t("topic", { name: topic })]),
  ];
}

function Recommendations({ finding, today }: Pick<Props, "finding" | "today">) {
  const t = useTranslations("finding.recommendations");
  return (
    <Table caption={t("caption", { finding: finding.text })} stacks>
      <thead>
        <tr>
          <Th numeric>{t("due")}</Th>
          <Th>{t("text")}</Th>
          <Th>{t("owner")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {finding.recommendations.map((one) => (
          <Line key={one.id} one={one} today={today} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ one, today }: { readonly one: RecommendationLine; readonly today: string }) {
  const t = useTranslations("finding.recommendations");
  const { id, text, ownerUnitName, ownerPerson, dueOn, state } = one;
  const late = isOverdue(one, today) && dueOn !== null ? daysBetween(dueOn, today) : 0;
  return (
    <Tr {...(late > 0 && { kind: "bad" as const })}>
      <Td numeric label={t("due")}>
        {dueOn === null ? t("noDue") : <MarginDay at={instantInVietNam(dueOn, "00:00")} />}
        {late > 0 && (
          <small>
            <LateMark days={late} />
          </small>
        )}
      </Td>
      <Th scope="row">
        {state === "draft" ? text : <Link href={`/follow-up/${id}`}>{text}</Link>}
      </Th>
      <Td label={t("owner")}>
        {ownerUnitName ?? t("noOwner")}
        {ownerPerson !== "" && <small>{ownerPerson}</small>}
      </Td>
      <Td label={t("state")}>
        <RecommendationState state={state} />
      </Td>
    </Tr>
  );
}
