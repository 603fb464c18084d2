import { Check, CircleDot, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf, shortDayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Block } from "@/components/ui/page";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { BoardRow } from "@/lib/domain/inspection/board";
import { boardSteps, type StepStanding } from "@/lib/domain/inspection/standing";
import { NextStepText } from "./next-step-text";

export type RegisterRow = BoardRow & {
  readonly unitId: string;
  readonly unitEndedOn: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly listed: number | null;
  readonly scored: number | null;
  /** Whether the pages of what was found at the unit open, and that of the visit. */
  readonly isOpen: boolean;
  readonly mayOpenVisit: boolean;
};

type Props = { readonly campaignId: string; readonly visits: readonly RegisterRow[] };

/**
 * One row a unit, one column a step: the green front shows how far the campaign has come. What comes
 * next stands below, across the steps: words in columns of their own would break at every other one.
 */
export function CampaignRegister({ campaignId, visits }: Props) {
  const t = useTranslations("campaign");
  return (
    <>
      <Table stacks caption={t("board.caption")}>
        <thead>
          <tr>
            <Th numeric>{t("board.day")}</Th>
            <Th>{t("board.unit")}</Th>
            {boardSteps.map((step) => (
              <Th key={step} center>
                <span className="whitespace-nowrap">{t(`steps.${step}`)}</span>
              </Th>
            ))}
          </tr>
        </thead>
        {visits.map((row) => (
          <tbody key={row.id}>
            <StepsLine row={row} />
            <NextLine campaignId={campaignId} row={row} />
          </tbody>
        ))}
      </Table>
      <Legend />
    </>
  );
}

function Legend() {
  const t = useTranslations("campaign.board");
  return (
    <Block space="small">
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-15 text-ink-2">
        <span className="inline-flex items-center gap-1.5 text-leaf">
          <Icon of={Check} size={18} />
          {t("done")}
        </span>
        <span className="inline-flex items-center gap-1.5 text-pen">
          <Icon of={CircleDot} size={18} />
          {t("legendCurrent")}
        </span>
        <span className="inline-flex items-center gap-1.5 text-seal">
          <Icon of={TriangleAlert} size={18} />
          {t("legendLate")}
        </span>
      </p>
    </Block>
  );
}

function StepsLine({ row }: { readonly row: RegisterRow }) {
  const t = useTranslations("campaign.board");
  const steps = useTranslations("campaign.steps");
  return (
    <Tr kind="opens">
      <Td numeric>
        {row.scheduledOn === null ? t("noDay") : shortDayOf(row.scheduledOn)}
        {row.startsAt !== null && <small>{row.startsAt}</small>}
      </Td>
      <Th scope="rowgroup">
        <Link
          href={row.mayOpenVisit ? `/visits/${row.id}` : null}
          className="block py-0.5 md:min-w-32"
        >
          {row.unitName}
        </Link>
        {row.unitEndedOn !== null && <small>{t("ended", { day: dayOf(row.unitEndedOn) })}</small>}
      </Th>
      {boardSteps.map((step) => (
        <StepCell
          key={step}
          label={steps(step)}
          standing={row.standing.steps.get(step) ?? { kind: "skipped" }}
        />
      ))}
    </Tr>
  );
}

/** Whose turn it is for what, how far the test has come, and what is recommended and open. */
function NextLine({ campaignId, row }: { readonly campaignId: string; readonly row: RegisterRow }) {
  const t = useTranslations("campaign.board");
  return (
    <Tr kind="under">
      <td />
      <td colSpan={boardSteps.length + 1} className="across">
        <span className="flex flex-wrap gap-x-5 gap-y-1">
          {row.team !== "" && <span className="text-ink-2">{row.team}</span>}
          <span>
            <NextStepText next={row.standing.next} escalated={row.state === "escalated"} />
          </span>
          <span>
            {t("test")}:{" "}
            <Link href={row.isOpen ? `/campaigns/${campaignId}/units/${row.unitId}` : null}>
              {row.listed === null
                ? t("noTest")
                : t("scored", { scored: row.scored ?? 0, listed: row.listed })}
            </Link>
          </span>
          <OpenRecommendations campaignId={campaignId} row={row} />
        </span>
      </td>
    </Tr>
  );
}

type StepProps = { readonly label: string; readonly standing: StepStanding };

function StepCell({ label, standing }: StepProps) {
  const t = useTranslations("campaign.board");
  switch (standing.kind) {
    case "done":
      return (
        <td data-label={label} className="mid bg-leaf-wash text-leaf">
          <Icon of={Check} size={18} className="inline md:mx-auto" />
          <span className={standing.late ? "block text-14" : "sr-only"}>
            {t(standing.late ? "doneLate" : "done")}
          </span>
        </td>
      );
    case "current":
      return <CurrentCell label={label} {...standing} />;
    case "skipped":
      return (
        <td data-label={label} className="mid whitespace-nowrap text-ink-2">
          {t("skipped")}
        </td>
      );
    case "todo":
      return (
        <td data-label={label} className="mid text-ink-2">
          <span aria-hidden="true">·</span>
          <span className="sr-only">{t("todo")}</span>
        </td>
      );
  }
}

type CurrentProps = {
  readonly label: string;
  readonly dueOn: string | null;
  readonly overdueDays: number;
};

function CurrentCell({ label, dueOn, overdueDays }: CurrentProps) {
  const t = useTranslations("campaign.board");
  const late = overdueDays > 0;
  return (
    <td
      data-label={label}
      className={late ? "mid bg-seal-wash text-seal" : "mid bg-pen-wash text-pen"}
    >
      <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap">
        <Icon of={late ? TriangleAlert : CircleDot} size={18} />
        {late && t("overdue", { days: overdueDays })}
        {!late && (dueOn === null ? t("current") : shortDayOf(dueOn))}
      </span>
    </td>
  );
}

function OpenRecommendations({ campaignId, row }: { campaignId: string; row: RegisterRow }) {
  const t = useTranslations("follow-up.links");
  const { open, overdue } = row.recommendations;
  if (open === 0) return null;
  const address = new URLSearchParams({ campaign: campaignId, unit: row.unitId });
  return (
    <Link href={row.isOpen ? `/follow-up?${address}` : null}>
      {overdue > 0 ? t("overdueOf", { overdue }) : t("openOf", { open })}
    </Link>
  );
}
