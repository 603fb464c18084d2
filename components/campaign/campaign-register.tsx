import { Check, CircleDot } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { shortDayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { progressOf, registerSteps, type StepProgress } from "@/lib/domain/inspection/progress";
import type { VisitState } from "@/lib/domain/inspection/state";

export type RegisterRow = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly team: string;
  readonly scheduledOn: string | null;
  readonly state: VisitState;
  readonly recordId: string;
  readonly listed: number | null;
  readonly scored: number | null;
};

type Props = { readonly campaignId: string; readonly visits: readonly RegisterRow[] };

/** One row a unit, one column a step: the green front shows how far the campaign has come. */
export function CampaignRegister({ campaignId, visits }: Props) {
  const t = useTranslations("campaign");
  return (
    <>
      <Table caption={t("board.caption")}>
        <thead>
          <tr>
            <Th numeric>{t("board.day")}</Th>
            <Th>{t("board.unit")}</Th>
            {registerSteps.map(({ step }) => (
              <Th key={step} center>
                {t(`steps.${step}`)}
              </Th>
            ))}
            <Th>{t("board.test")}</Th>
            <Th>{t("board.record")}</Th>
          </tr>
        </thead>
        <tbody>
          {visits.map((row) => (
            <RegisterLine key={row.id} campaignId={campaignId} row={row} />
          ))}
        </tbody>
      </Table>
      <Block space="small">
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-15 text-ink-2">
          <span className="inline-flex items-center gap-1.5">
            <Icon of={Check} size={18} />
            {t("board.done")}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <Icon of={CircleDot} size={18} />
            {t("board.current")}
          </span>
        </p>
      </Block>
    </>
  );
}

function RegisterLine({ campaignId, row }: { campaignId: string; row: RegisterRow }) {
  const t = useTranslations("campaign");
  const progress = progressOf(row.state);
  return (
    <Tr>
      <Td numeric>{row.scheduledOn === null ? t("board.noDay") : shortDayOf(row.scheduledOn)}</Td>
      <Th scope="row">
        <span className="block">{row.unitName}</span>
        <small className="block font-normal">{row.team}</small>
      </Th>
      {registerSteps.map(({ step }) => (
        <StepCell key={step} progress={progress.get(step) ?? "todo"} />
      ))}
      <Td>
        <Link href={`/campaigns/${campaignId}/units/${row.unitId}`}>
          {row.listed === null
            ? t("board.noTest")
            : t("board.scored", { scored: row.scored ?? 0, listed: row.listed })}
        </Link>
      </Td>
      <Td>
        <Link href={`/records/${row.recordId}/general`}>{t("board.openRecord")}</Link>
      </Td>
    </Tr>
  );
}

function StepCell({ progress }: { readonly progress: StepProgress }) {
  const t = useTranslations("campaign");
  if (progress === "done") {
    return (
      <td className="mid bg-leaf-wash text-leaf">
        <Icon of={Check} size={18} />
        <span className="sr-only">{t("board.done")}</span>
      </td>
    );
  }
  if (progress === "current") {
    return (
      <td className="mid bg-pen-wash text-pen">
        <Icon of={CircleDot} size={18} />
        <span className="sr-only">{t("board.current")}</span>
      </td>
    );
  }
  return (
    <td className="mid text-ink-2">
      <span className="sr-only">{t("board.todo")}</span>
    </td>
  );
}
