import { Check, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type DrawRow = {
  readonly id: string;
  readonly number: number;
  readonly rollOn: string;
  readonly commitment: string;
  readonly reason: string | null;
  readonly drawnAt: Date | null;
  readonly units: number;
};

type Props = { readonly campaignId: string; readonly draws: readonly DrawRow[] };

/** The draws of a campaign; none is ever taken away. */
export function DrawTable({ campaignId, draws }: Props) {
  const t = useTranslations("sample.draws");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("state")}</Th>
          <Th numeric>{t("units")}</Th>
          <Th>{t("rollOn")}</Th>
          <Th>{t("commitment")}</Th>
        </tr>
      </thead>
      <tbody>
        {draws.map((draw) => (
          <Tr key={draw.id}>
            <Td numeric>{draw.number}</Td>
            <Th scope="row">
              <Link href={`/campaigns/${campaignId}/sample/${draw.number}`}>
                <StatusMark tone={draw.drawnAt ? "ok" : "wait"} icon={draw.drawnAt ? Check : Lock}>
                  {draw.drawnAt ? t("drawn", { at: instantText(draw.drawnAt) }) : t("fixed")}
                </StatusMark>
              </Link>
              {draw.reason && (
                <small className="block font-normal">{t("reason", { reason: draw.reason })}</small>
              )}
            </Th>
            <Td label={t("units")} numeric>
              {draw.units}
            </Td>
            <Td label={t("rollOn")}>{dayOf(draw.rollOn)}</Td>
            <Td label={t("commitment")}>
              <span className="break-all">{draw.commitment.slice(0, 16)}…</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
