import { CircleCheck, CircleX, UserX } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
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
  readonly startedAt: Date | null;
  readonly attemptId: string | null;
  readonly points: number | null;
  readonly possible: number | null;
  readonly passed: boolean | null;
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
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("post")}</Th>
          <Th numeric>{t("score")}</Th>
          <Th>{t("outcome")}</Th>
          <Th>{t("lowest")}</Th>
          <Th numeric>{t("worked")}</Th>
          <Th>{t("attempt")}</Th>
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
  const english = useLocale() === "en";
  const { mean } = useScale();
  const lowest = topics.find(({ id }) => id === row.lowestTopic);
  const scored = row.points !== null && row.possible !== null && row.possible > 0;
  return (
    <Tr>
      <Td numeric>{row.number}</Td>
      <Th scope="row">
        {[row.familyName, row.middleName, row.givenName].filter(Boolean).join(" ")}
      </Th>
      <Td>{row.title}</Td>
      <Td numeric>{scored && <b>{mean((100 * (row.points ?? 0)) / (row.possible ?? 1))}</b>}</Td>
      <Td>
        <Outcome row={row} />
      </Td>
      <Td>{english ? lowest?.nameEn : lowest?.name}</Td>
      <Td numeric>{row.workedMs === null ? null : minutesOf(row.workedMs)}</Td>
      <Td>
        {mayReview && scored && row.attemptId && (
          <Link href={`/attempts/${row.attemptId}`} className="whitespace-nowrap">
            {t("open")}
          </Link>
        )}
      </Td>
    </Tr>
  );
}

function Outcome({ row }: { readonly row: OfficerRow }) {
  const t = useTranslations("result.officers");
  if (row.passed === true) {
    return (
      <StatusMark tone="ok" icon={CircleCheck}>
        {t("passed")}
      </StatusMark>
    );
  }
  if (row.passed === false) {
    return (
      <StatusMark tone="bad" icon={CircleX}>
        {t("failed")}
      </StatusMark>
    );
  }
  if (row.startedAt !== null) {
    return (
      <StatusMark tone="wait" icon="held">
        {t("working")}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="off" icon={UserX}>
      {row.absenceReason === null ? t("absent") : t("excused", { reason: row.absenceReason })}
    </StatusMark>
  );
}

/** Minutes and seconds, as a clock shows them: 24:10. */
export function minutesOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
