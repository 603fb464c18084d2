import { CircleCheck, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type CampaignRow = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decisionOn: string;
  readonly state: "running" | "closed";
  readonly units: number;
  readonly visited: number;
  readonly opensResults: boolean;
};

/** The register of campaigns: newest first. */
export function CampaignTable({ campaigns }: { readonly campaigns: readonly CampaignRow[] }) {
  const t = useTranslations("campaign");
  return (
    <Table caption={t("list.caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("list.year")}</Th>
          <Th>{t("list.name")}</Th>
          <Th>{t("list.decision")}</Th>
          <Th numeric>{t("list.visited")}</Th>
          <Th>{t("list.state")}</Th>
          <Th>{t("list.results")}</Th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((row) => (
          <Tr key={row.id}>
            <Td numeric>{row.year}</Td>
            <Th scope="row">
              <Link href={`/campaigns/${row.id}`}>{row.name}</Link>
            </Th>
            <Td label={t("list.decision")}>
              {t("decision", {
                number: row.decisionNumber,
                day: dayOf(row.decisionOn),
              })}
            </Td>
            <Td numeric label={t("list.visited")}>
              <span className="whitespace-nowrap">
                {t("list.visitedOf", { visited: row.visited, units: row.units })}
              </span>
            </Td>
            <Td>
              <span className="whitespace-nowrap">
                <CampaignState state={row.state} />
              </span>
            </Td>
            <Td>
              {row.opensResults && (
                <Link href={`/campaigns/${row.id}/results`}>{t("list.openResults")}</Link>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function CampaignState({ state }: Pick<CampaignRow, "state">) {
  const t = useTranslations("campaign");
  return state === "closed" ? (
    <StatusMark tone="ok" icon={CircleCheck}>
      {t("state.closed")}
    </StatusMark>
  ) : (
    <StatusMark tone="on" icon={PenLine}>
      {t("state.running")}
    </StatusMark>
  );
}
