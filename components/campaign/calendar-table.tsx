import { CalendarClock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { shortDayOf } from "@/components/ui/day";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { hasReached, type VisitState } from "@/lib/domain/inspection/state";
import { timesText } from "./times-text";

export type CalendarRow = {
  readonly id: string;
  readonly unitName: string;
  readonly groupName: string | null;
  readonly groupNameEn: string | null;
  readonly state: VisitState;
  readonly scheduledOn: string | null;
  readonly team: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
};

type Props = {
  readonly campaignId: string;
  readonly visits: readonly CalendarRow[];
  readonly mayWrite: boolean;
};

/** When which team is where: by day, those without one last. */
export function CalendarTable({ campaignId, visits, mayWrite }: Props) {
  const t = useTranslations("plan.calendar");
  const shows = usedColumns(visits);
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("day")}</Th>
          <Th>{t("unit")}</Th>
          {shows.times && <Th>{t("times")}</Th>}
          <Th>{t("team")}</Th>
          {shows.place && <Th>{t("place")}</Th>}
          <Th>{t("state")}</Th>
          {mayWrite && <Th>{t("acts")}</Th>}
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <CalendarLine key={visit.id} {...{ campaignId, visit, mayWrite, shows }} />
        ))}
      </tbody>
    </Table>
  );
}

/** Hours and places are optional: a plan without any has no columns for them. */
function usedColumns(visits: readonly CalendarRow[]) {
  return {
    times: visits.some(({ scheduledOn }) => scheduledOn !== null),
    place: visits.some(({ place }) => place !== null && place !== ""),
  };
}

type LineProps = {
  readonly campaignId: string;
  readonly visit: CalendarRow;
  readonly mayWrite: boolean;
  readonly shows: ReturnType<typeof usedColumns>;
};

function CalendarLine({ campaignId, visit, mayWrite, shows }: LineProps) {
  const t = useTranslations("plan.calendar");
  const states = useTranslations("visit.states");
  const english = useLocale() === "en";
  const unset = visit.scheduledOn === null && visit.state !== "withdrawn";
  return (
    <Tr {...(unset && { kind: "look" as const })}>
      <Td numeric>{visit.scheduledOn === null ? t("noDay") : shortDayOf(visit.scheduledOn)}</Td>
      <Th scope="row">
        {visit.unitName}
        <small>{english ? visit.groupNameEn : visit.groupName}</small>
      </Th>
      {shows.times && <TimesCell visit={visit} />}
      <Td label={t("team")}>{visit.team || t("noTeam")}</Td>
      {shows.place && <Td label={t("place")}>{visit.place}</Td>}
      <Td label={t("state")}>{states(visit.state)}</Td>
      {mayWrite && (
        <Td>
          <Schedule campaignId={campaignId} visit={visit} />
        </Td>
      )}
    </Tr>
  );
}

function TimesCell({ visit }: Pick<LineProps, "visit">) {
  const t = useTranslations("plan.calendar");
  return (
    <Td label={t("times")}>{visit.scheduledOn !== null && (timesText(visit) ?? t("wholeDay"))}</Td>
  );
}

function Schedule({ campaignId, visit }: Pick<LineProps, "campaignId" | "visit">) {
  const t = useTranslations("plan.calendar");
  const off = visit.state === "withdrawn" || visit.state === "escalated";
  if (off || hasReached(visit.state, "visited")) return null;
  return (
    <ButtonLink
      size="low"
      icon={CalendarClock}
      href={`/campaigns/${campaignId}/plan/visits/${visit.id}`}
    >
      {t(visit.scheduledOn === null ? "schedule" : "reschedule")}
      <span className="sr-only"> {visit.unitName}</span>
    </ButtonLink>
  );
}
