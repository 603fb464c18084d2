import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StratumPlan } from "@/lib/domain/sampling/plan-unit";
import { type JobGroup, useStratumName } from "./stratum-name";

export type DrawUnit = {
  readonly unitId: string;
  readonly number: number;
  readonly name: string;
  readonly rollDigest: string;
  readonly strata: readonly StratumPlan[];
};

type Props = {
  readonly units: readonly DrawUnit[];
  readonly jobGroups: readonly JobGroup[];
  /** Address of the page that shows the roll of a unit, up to the unit's number. */
  readonly base: string;
};

/** The units of a draw with the sizes that were fixed for each group. */
export function DrawUnits({ units, jobGroups, base }: Props) {
  const t = useTranslations("sample.draw.units");
  const nameOf = useStratumName(jobGroups);
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("sample")}</Th>
          <Th>{t("strata")}</Th>
          <Th>{t("digest")}</Th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, number, name, rollDigest, strata }) => (
          <Tr key={unitId}>
            <Td numeric>{number}</Td>
            <Th scope="row">
              <Link href={`${base}${number}`} aria-label={t("show", { unit: name })}>
                {name}
              </Link>
            </Th>
            <Td label={t("sample")} numeric>
              {strata.reduce((sum, { sample }) => sum + sample, 0)}
            </Td>
            <Td label={t("strata")}>
              {strata.map(({ stratum, ...sizes }) => (
                <span key={stratum} className="block">
                  {t("stratum", { name: nameOf(stratum), ...sizes })}
                </span>
              ))}
            </Td>
            <Td label={t("digest")}>
              <span className="block max-w-64 break-all">{rollDigest}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
