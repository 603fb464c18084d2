import { CircleCheck, CircleX, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { pointsWords } from "@/components/item/rubric-reading";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { fullName } from "@/lib/domain/person/name";
import { stageOf } from "@/lib/domain/sitting/stage";
import { StageMark } from "./candidate-stage";
import type { CandidateRow } from "./candidate-table";
import { Points } from "./points";

type Props = {
  readonly sittingId: string;
  readonly candidates: readonly (CandidateRow & { readonly answered: number | null })[];
  readonly scale: number;
};

/** What everybody reached, by candidate number. */
export function ResultTable({ sittingId, candidates, scale }: Props) {
  const t = useTranslations("candidate.results");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("points", { scale })}</Th>
          <Th>{t("outcome")}</Th>
          <Th numeric>{t("answered")}</Th>
          <Th>{t("receipt")}</Th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((row) => (
          <Tr key={row.id}>
            <Td numeric>{row.number}</Td>
            <Th scope="row">
              <Link
                href={`/sittings/${sittingId}/candidates/${row.id}`}
                className="inline-block min-h-6"
              >
                {fullName({ family: row.familyName, middle: row.middleName, given: row.givenName })}
              </Link>
              <small>{row.staffCode}</small>
            </Th>
            <Td>
              <span className="block min-w-40">{row.unitName}</span>
            </Td>
            <Td numeric label={t("points", { scale })}>
              <Points {...row} scale={scale} />
            </Td>
            <Td>
              <Outcome row={row} />
            </Td>
            <Td numeric label={t("answered")}>
              {row.answered}
            </Td>
            <Td label={t("receipt")}>{row.receiptNumber}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Passed or not; without a score how far the person came. */
export function Outcome({ row }: { readonly row: CandidateRow }) {
  const t = useTranslations("candidate.results");
  if (row.automatic) {
    return (
      <StatusMark tone="wait" icon={Clock}>
        {t("awaitsMarks", {
          points: pointsWords(row.automatic.points),
          possible: pointsWords(row.automatic.possible),
        })}
      </StatusMark>
    );
  }
  if (row.passed === null) {
    return (
      <>
        <StageMark stage={stageOf(row, true)} />
        {row.absenceReason && <small>{row.absenceReason}</small>}
      </>
    );
  }
  return (
    <StatusMark tone={row.passed ? "ok" : "bad"} icon={row.passed ? CircleCheck : CircleX}>
      {t(row.passed ? "passed" : "failed")}
    </StatusMark>
  );
}
