import { useTranslations } from "next-intl";
import { timesText } from "@/components/campaign/times-text";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { SideColumn } from "@/components/ui/page";
import type { DocumentKind } from "@/lib/domain/inspection/document";
import type { TeamTask } from "@/lib/domain/inspection/team";

export type PaperRow = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly note: string;
};

/** The papers of a campaign or a visit, by day. */
export function PaperList({ papers }: { readonly papers: readonly PaperRow[] }) {
  const t = useTranslations("visit");
  if (papers.length === 0) return <p className="text-15 text-ink-2">{t("noPapers")}</p>;
  return (
    <ul className="text-15">
      {papers.map(({ id, kind, number, issuedOn, signer }) => (
        <li key={id} className="border-b border-rule py-1.5">
          <b>{t(`documents.${kind}`)}</b>
          <span className="block">{t("history.quoted", { number, day: dayOf(issuedOn) })}</span>
          {signer !== "" && <span className="block text-ink-2">{t("signedBy", { signer })}</span>}
        </li>
      ))}
    </ul>
  );
}

type Props = {
  readonly slot: {
    readonly scheduledOn: string | null;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly place: string | null;
  };
  readonly team: string;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly task: TeamTask;
  }[];
  readonly papers: readonly PaperRow[];
};

/** When and where the team comes, who they are, and the papers. */
export function VisitSide({ slot, team, members, papers }: Props) {
  const t = useTranslations("visit.side");
  const tasks = useTranslations("plan.teams.tasks");
  const { scheduledOn, place } = slot;
  return (
    <SideColumn label={t("title")}>
      <h2 className="mb-1 text-16">{t("title")}</h2>
      <DescriptionList
        look="rows"
        items={[
          { label: t("day"), value: scheduledOn === null ? t("noDay") : dayOf(scheduledOn) },
          { label: t("times"), value: timesText(slot) ?? t("wholeDay") },
          ...(place ? [{ label: t("place"), value: place }] : []),
        ]}
      />
      <h2 className="mt-5 mb-1 text-16">{team === "" ? t("team") : team}</h2>
      {members.length === 0 && <p className="text-15 text-ink-2">{t("noTeam")}</p>}
      <DescriptionList
        look="rows"
        items={members.map(({ name, task }) => ({ label: name, value: tasks(task) }))}
      />
      <h2 className="mt-5 mb-1 text-16">{t("papers")}</h2>
      <PaperList papers={papers} />
    </SideColumn>
  );
}
