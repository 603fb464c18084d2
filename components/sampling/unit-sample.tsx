import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StratumPlan } from "@/lib/domain/sampling/plan-unit";
import { type JobGroup, useStratumName } from "./stratum-name";

type Absence = {
  readonly officerId: string;
  readonly name: string;
  readonly title: string;
  readonly reason: string | null;
  readonly excused: boolean;
  readonly replacedBy: string | null;
};

export type UnitSampleShown = {
  readonly number: number;
  readonly jobGroups: readonly JobGroup[];
  readonly strata: readonly (StratumPlan & {
    readonly present: number;
    readonly replaced: number;
  })[];
  readonly absences: readonly Absence[];
};

type Props = { readonly campaignId: string; readonly sample: UnitSampleShown };

/** Whom a unit's figures come from: chosen, present, called up; and who is absent, and why. */
export function UnitSample({ campaignId, sample }: Props) {
  const t = useTranslations("sample.result");
  const nameOf = useStratumName(sample.jobGroups);
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("sub", { number: sample.number })}>
          <ButtonLink size="low" href={`/campaigns/${campaignId}/sample/${sample.number}`}>
            {t("open")}
          </ButtonLink>
        </SectionHead>
      </Block>
      <Table stacks caption={t("caption")}>
        <thead>
          <tr>
            <Td />
            <Th>{t("stratum")}</Th>
            <Th numeric>{t("size")}</Th>
            <Th numeric>{t("sample")}</Th>
            <Th numeric>{t("present")}</Th>
            <Th numeric>{t("replaced")}</Th>
          </tr>
        </thead>
        <tbody>
          {sample.strata.map((row) => (
            <Tr key={row.stratum}>
              <Td />
              <Th scope="row">{nameOf(row.stratum)}</Th>
              <Td label={t("size")} numeric>
                {row.size}
              </Td>
              <Td label={t("sample")} numeric>
                {row.sample}
              </Td>
              <Td label={t("present")} numeric>
                {row.present}
              </Td>
              <Td label={t("replaced")} numeric>
                {row.replaced}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <Block space="small">
        <Absences absences={sample.absences} />
      </Block>
    </>
  );
}

function Absences({ absences }: { readonly absences: readonly Absence[] }) {
  const t = useTranslations("sample.result");
  if (absences.length === 0) return <p>{t("noAbsence")}</p>;
  return (
    <>
      <h3 className="text-16">{t("absences")}</h3>
      <ul className="list-disc pl-5">
        {absences.map((absence) => (
          <li key={absence.officerId}>
            <Absent {...absence} />{" "}
            {absence.replacedBy === null
              ? t("notReplaced")
              : t("replacedBy", { name: absence.replacedBy })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Absent({ name, title, reason, excused }: Absence) {
  const t = useTranslations("sample.result");
  if (excused) return <>{t("excused", { name, title, reason: reason ?? "" })}</>;
  const why = reason === null ? "" : t("unexcusedReason", { reason });
  return <>{t("unexcused", { name, title, reason: why })}</>;
}
