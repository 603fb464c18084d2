import { Ban, CircleCheck, CircleX, Clock, UserX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { OfficerOutcome } from "@/lib/domain/measurement/officer-outcome";
import type { TopicName } from "./topic-chart";
import { useScale } from "./use-scale";

export type OfficerRow = {
  readonly candidateId: string;
  readonly number: string | null;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly title: string;
  readonly absenceReason: string | null;
  readonly outcome: OfficerOutcome;
  /** Why it counts in no figure of the unit. */
  readonly uncounted: "not_drawn" | "elsewhere" | null;
  readonly attemptId: string | null;
  readonly points: number | null;
  readonly possible: number | null;
  readonly lowestTopic: string | null;
  readonly workedMs: number | null;
};

type OfficerTableProps = {
  readonly officers: readonly OfficerRow[];
  readonly topics: readonly TopicName[];
  readonly mayReview: boolean;
};

/** The officers behind a unit's figures, by given name; each attempt one click away. */
export function OfficerTable({ officers, topics, mayReview }: OfficerTableProps) {
  const t = useTranslations("result.officers");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("post")}</Th>
          <Th numeric>{t("score")}</Th>
          <Th>{t("outcome")}</Th>
          <Th>{t("lowest")}</Th>
          <Th numeric>{t("worked")}</Th>
          {mayReview && <Th>{t("attempt")}</Th>}
        </tr>
      </thead>
      <tbody>
        {officers.map((row) => (
          <OfficerLine key={row.candidateId} row={row} topics={topics} mayReview={mayReview} />
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = Omit<OfficerTableProps, "officers"> & { readonly row: OfficerRow };

function OfficerLine({ row, topics, mayReview }: LineProps) {
  const t = useTranslations("result.officers");
  const percent = percentOf(row);
  return (
    <Tr>
      <Td numeric>{row.number}</Td>
      <Th scope="row">
        {[row.familyName, row.middleName, row.givenName].filter(Boolean).join(" ")}
      </Th>
      <Td label={t("post")}>{row.title}</Td>
      <Td label={t("score")} numeric>
        <Score percent={percent} />
      </Td>
      <Td label={t("outcome")}>
        <Outcome row={row} />
      </Td>
      <Td label={t("lowest")}>
        <Topic of={topics.find(({ id }) => id === row.lowestTopic)} />
      </Td>
      <Td label={t("worked")} numeric>
        {row.workedMs === null ? null : minutesOf(row.workedMs)}
      </Td>
      {mayReview && (
        <Td label={t("attempt")}>
          {(percent !== null || row.outcome === "voided") && row.attemptId && (
            <Link href={`/attempts/${row.attemptId}`} className="whitespace-nowrap">
              {t("open")}
            </Link>
          )}
        </Td>
      )}
    </Tr>
  );
}

/** Null without a score, or where nothing could be reached. */
function percentOf({ points, possible }: OfficerRow): number | null {
  if (points === null || possible === null || possible === 0) return null;
  return (100 * points) / possible;
}

function Score({ percent }: { readonly percent: number | null }) {
  const { mean } = useScale();
  return percent === null ? null : <b>{mean(percent)}</b>;
}

function Topic({ of: topic }: { readonly of: TopicName | undefined }) {
  const english = useLocale() === "en";
  return english ? topic?.nameEn : topic?.name;
}

/** How what became of a place is marked. */
const looks = {
  passed: { tone: "ok", icon: CircleCheck },
  failed: { tone: "bad", icon: CircleX },
  voided: { tone: "bad", icon: Ban },
  working: { tone: "wait", icon: "held" },
  unscored: { tone: "wait", icon: "held" },
  expected: { tone: "off", icon: Clock },
  absent: { tone: "off", icon: UserX },
  excused: { tone: "off", icon: UserX },
} as const;

function Outcome({ row }: { readonly row: OfficerRow }) {
  const t = useTranslations("result.officers");
  const { outcome, absenceReason, uncounted } = row;
  return (
    <>
      <StatusMark {...looks[outcome]}>
        {t(`outcomes.${outcome}`, { reason: absenceReason ?? "" })}
      </StatusMark>
      {uncounted && <small className="block">{t(`uncounted.${uncounted}`)}</small>}
    </>
  );
}

/** Minutes and seconds, as a clock shows them: 24:10. */
export function minutesOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
