import { useTranslations } from "next-intl";
import { SeverityMark } from "@/components/finding/severity-mark";
import { Link } from "@/components/ui/link";
import { MarginDay } from "@/components/ui/margin-day";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { daysBetween } from "@/lib/domain/calendar/add-days";
import { instantInVietNam } from "@/lib/domain/calendar/day";
import type { Severity } from "@/lib/domain/finding/finding";
import {
  isOverdue,
  type RecommendationState as State,
} from "@/lib/domain/finding/recommendation-state";
import { LateMark, RecommendationState } from "./recommendation-state";

export type FollowUpLine = {
  readonly id: string;
  readonly text: string;
  readonly state: State;
  readonly dueOn: string | null;
  readonly severity: Severity | null;
  readonly unitName: string;
  readonly campaignName: string;
  readonly ownerUnitName: string;
  readonly ownerPerson: string;
};

type Props = { readonly rows: readonly FollowUpLine[]; readonly today: string };

/** Recommendations of one unit or many: what is late stands out. */
export function FollowUpTable({ rows, today }: Props) {
  const t = useTranslations("follow-up.table");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("due")}</Th>
          <Th>{t("text")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("owner")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} today={today} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ row, today }: { readonly row: FollowUpLine; readonly today: string }) {
  const t = useTranslations("follow-up.table");
  const { id, text, severity, unitName, campaignName, ownerUnitName, ownerPerson, dueOn } = row;
  const late = isOverdue(row, today) && dueOn !== null ? daysBetween(dueOn, today) : 0;
  return (
    <Tr {...(late > 0 && { kind: "bad" as const })}>
      <Td numeric label={t("due")}>
        {dueOn !== null && <MarginDay at={instantInVietNam(dueOn, "00:00")} />}
        {late > 0 && (
          <small>
            <LateMark days={late} />
          </small>
        )}
      </Td>
      <Th scope="row">
        <Link href={`/follow-up/${id}`} className="inline-block py-0.5">
          {text}
        </Link>
        {severity !== null && (
          <small>
            <SeverityMark severity={severity} />
          </small>
        )}
      </Th>
      <Td label={t("unit")}>
        {unitName}
        <small>{campaignName}</small>
      </Td>
      <Td label={t("owner")}>
        {ownerUnitName}
        {ownerPerson !== "" && <small>{ownerPerson}</small>}
      </Td>
      <Td label={t("state")}>
        <RecommendationState state={row.state} />
      </Td>
    </Tr>
  );
}
