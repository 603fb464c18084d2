import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Trainee = {
  readonly candidateId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly title: string;
  /** Hundredths of a point. */
  readonly points: number;
  readonly possible: number;
};

type TraineeTableProps = { readonly campaignId: string; readonly officers: readonly Trainee[] };

/** The officers to be trained in one topic, by unit and name. */
export function TraineeTable({ campaignId, officers }: TraineeTableProps) {
  const t = useTranslations("overview.training.people");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("post")}</Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("points")}</Th>
        </tr>
      </thead>
      <tbody>
        {officers.map((row, index) => (
          <Tr key={row.candidateId}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">
              {[row.familyName, row.middleName, row.givenName].filter(Boolean).join(" ")}
            </Th>
            <Td label={t("post")}>{row.title}</Td>
            <Td label={t("unit")}>
              <Link href={`/campaigns/${campaignId}/units/${row.unitId}`}>{row.unitName}</Link>
            </Td>
            <Td label={t("points")} numeric>
              {t("of", { points: row.points / 100, possible: row.possible / 100 })}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
