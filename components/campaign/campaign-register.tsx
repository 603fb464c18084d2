import { Check, CircleDot, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { shortDayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { boardSteps, type Standing, type StepStanding } from "@/lib/domain/inspection/standing";

export type RegisterRow = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly team: string;
  readonly scheduledOn: string | null;
  readonly standing: Standing;
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
            {boardSteps.map((step) => (
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
  return (
    <Tr>
      <Td numeric>{row.scheduledOn === null ? t("board.noDay") : shortDayOf(row.scheduledOn)}</Td>
      <Th scope="row">
        <span className="block">{row.unitName}</span>
        <small className="block font-normal">{row.team}</small>
      </Th>
      {[...row.standing.steps].map(([step, standing]) => (
        <StepCell key={step} standing={standing} />
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

function StepCell({ standing }: { readonly standing: StepStanding }) {
  const t = useTranslations("campaign.board");
  switch (standing.kind) {
    case "done":
      return (
        <td className="mid bg-leaf-wash text-leaf">
          <Icon of={Check} size={18} />
          <span className={standing.late ? "block text-14" : "sr-only"}>
            {t(standing.late ? "doneLate" : "done")}
          </span>
        </td>
      );
    case "current":
      return standing.overdueDays > 0 ? (
        <td className="mid bg-seal-wash font-semibold whitespace-nowrap text-seal">
          <Icon of={TriangleAlert} size={18} /> {t("overdue", { days: standing.overdueDays })}
        </td>
      ) : (
        <td className="mid bg-pen-wash font-semibold whitespace-nowrap text-pen">
          <Icon of={CircleDot} size={18} />{" "}
          {standing.dueOn === null ? t("current") : shortDayOf(standing.dueOn)}
        </td>
      );
    case "skipped":
      return <td className="mid text-ink-2">{t("skipped")}</td>;
    case "todo":
      return (
        <td className="mid text-ink-2">
          <span aria-hidden="true">·</span>
          <span className="sr-only">{t("todo")}</span>
        </td>
      );
  }
}
