import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import { fullName } from "@/lib/domain/person/name";

export type OfficerLine = {
  readonly id: string;
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** The last day of the unit itself, when it has ended: its officers wait for a new post. */
  readonly unitValidTo: string | null;
  readonly title: string | null;
  readonly concurrent: boolean | null;
  readonly jobGroupName: string | null;
  readonly jobGroupNameEn: string | null;
  readonly since: string | null;
};

type OfficerLinesProps = {
  readonly officers: readonly OfficerLine[];
  readonly first: number;
  /** False where all are of one unit. */
  readonly withUnit?: boolean;
};

/** Officers with the post they hold on a day, one a line. */
export function OfficerLines({ officers, first, withUnit = true }: OfficerLinesProps) {
  const t = useTranslations("officer.list");
  const english = useLocale() === "en";
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("staff_code")}</Th>
          <Th numeric>{t("birth")}</Th>
          {withUnit && <Th>{t("unit")}</Th>}
          <Th>{t("title_held")}</Th>
          <Th>{t("job_group")}</Th>
          <Th numeric>{t("since")}</Th>
        </tr>
      </thead>
      <tbody>
        {officers.map((officer, index) => (
          <tr key={officer.id}>
            <Td>{first + index}</Td>
            <Th scope="row">
              <Link href={`/officers/${officer.id}`} className="inline-block min-h-6">
                {fullName({
                  family: officer.familyName,
                  middle: officer.middleName,
                  given: officer.givenName,
                })}
              </Link>
            </Th>
            <Td label={t("staff_code")}>{officer.staffCode}</Td>
            <Td label={t("birth")} numeric>
              {officer.birthDate && dayOf(officer.birthDate)}
            </Td>
            {withUnit && <Td label={t("unit")}>{officer.unitName ?? t("no_post")}</Td>}
            <Td label={t("title_held")}>
              {officer.title}
              {officer.concurrent && <small>{t("concurrent")}</small>}
            </Td>
            <Td label={t("job_group")}>
              {english ? officer.jobGroupNameEn : officer.jobGroupName}
            </Td>
            <Td label={t("since")} numeric>
              {officer.since && dayOf(officer.since)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
