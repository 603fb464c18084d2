import { useFormatter, useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { participationRate } from "@/lib/domain/contest/participation";

export type ParticipationLine = {
  readonly unitId: string;
  readonly unitName: string;
  readonly takers: number;
  readonly eligible: number;
  /** Tenths of a per cent, or null. */
  readonly rate: number | null;
  /** Hundredths of a per cent of the points, of those scored. */
  readonly meanShare: number | null;
};

type Props = { readonly units: readonly ParticipationLine[]; readonly scale: number };

/** How each unit takes part, the highest rate first. */
export function ParticipationTable({ units, scale }: Props) {
  const t = useTranslations("contest.participation");
  const format = useFormatter();
  const total = units.reduce(
    (sum, { takers, eligible }) => ({
      takers: sum.takers + takers,
      eligible: sum.eligible + eligible,
    }),
    { takers: 0, eligible: 0 },
  );
  const rateOf = (rate: number | null) =>
    rate === null ? t("none") : format.number(rate / 1000, "percent");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("rate")}</Th>
          <Th numeric>{t("takers")}</Th>
          <Th numeric>{t("eligible")}</Th>
          <Th numeric>{t("mean", { scale })}</Th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, unitName, rate, takers, eligible, meanShare }, index) => (
          <Tr key={unitId}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">{unitName}</Th>
            <Td label={t("rate")}>
              <span className="block min-w-28">
                {rateOf(rate)}
                <Meter value={rate ?? 0} max={1000} label={rateOf(rate)} />
              </span>
            </Td>
            <Td numeric label={t("takers")}>
              {takers}
            </Td>
            <Td numeric label={t("eligible")}>
              {eligible}
            </Td>
            <Td numeric label={t("mean", { scale })}>
              {meanShare !== null && format.number((meanShare / 10_000) * scale, "mark")}
            </Td>
          </Tr>
        ))}
        <Tr kind="total">
          <Td />
          <Th scope="row">{t("total")}</Th>
          <Td label={t("rate")}>{rateOf(participationRate(total))}</Td>
          <Td numeric label={t("takers")}>
            {total.takers}
          </Td>
          <Td numeric label={t("eligible")}>
            {total.eligible}
          </Td>
          <Td />
        </Tr>
      </tbody>
    </Table>
  );
}
