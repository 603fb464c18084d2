import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";

export type UnitVisitRow = {
  readonly visitId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly year: number;
  readonly recordId: string;
  readonly recordState: string;
  readonly scored: number | null;
  readonly mean: number | null;
};

type UnitVisitsProps = {
  readonly unitId: string;
  readonly visits: readonly UnitVisitRow[];
  readonly mayReadResults: boolean;
};

/** The campaigns a unit was inspected in, each with its way to the record and to the scores. */
export function UnitVisits({ unitId, visits, mayReadResults }: UnitVisitsProps) {
  const t = useTranslations("unit.visits");
  const states = useTranslations("record.states");
  const scale = useScale();
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("year")}</Th>
          <Th>{t("campaign")}</Th>
          <Th>{t("record")}</Th>
          {mayReadResults && <Th>{t("result")}</Th>}
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.visitId}>
            <Td numeric>{visit.year}</Td>
            <Th scope="row">
              <Link href={`/campaigns/${visit.campaignId}`} className="inline-block min-h-6">
                {visit.campaignName}
              </Link>
            </Th>
            <Td label={t("record")}>
              <Link href={`/records/${visit.recordId}`} className="inline-block min-h-6">
                {states(visit.recordState)}
              </Link>
            </Td>
            {mayReadResults && (
              <Td label={t("result")}>
                {visit.mean === null ? (
                  t("no_result")
                ) : (
                  <Link
                    href={`/campaigns/${visit.campaignId}/units/${unitId}`}
                    className="inline-block min-h-6"
                  >
                    {t("mean", {
                      mean: scale.mean(visit.mean),
                      scored: visit.scored ?? 0,
                    })}
                  </Link>
                )}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
