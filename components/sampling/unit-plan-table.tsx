import { Check, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { UnitPlan } from "@/lib/domain/sampling/plan-unit";
import { mustStratum } from "@/lib/domain/sampling/strata";

export type PlannedUnit = {
  readonly unitId: string;
  readonly unitName: string;
  readonly plan: UnitPlan;
  readonly draw: { readonly number: number; readonly drawnAt: Date | null } | null;
};

type Props = {
  readonly campaignId: string;
  readonly units: readonly PlannedUnit[];
  /** Units are ticked, for a draw of them. */
  readonly choosing: boolean;
};

/** What the rule comes to in each unit; those that no draw holds yet are ticked. */
export function UnitPlanTable({ campaignId, units, choosing }: Props) {
  const t = useTranslations("sample.units");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{t("choose", { unit: "" })}</span>
          </Th>
          <Th>{t("unit")}</Th>
          <Th numeric>{t("population")}</Th>
          <Th numeric>{t("sample")}</Th>
          <Th numeric>{t("must")}</Th>
          <Th numeric>{t("reserves")}</Th>
          <Th numeric>{t("error")}</Th>
          <Th>{t("draw")}</Th>
        </tr>
      </thead>
      <tbody>
        {units.map((row) => (
          <UnitRow key={row.unitId} campaignId={campaignId} row={row} choosing={choosing} />
        ))}
        <TotalRow units={units} />
      </tbody>
    </Table>
  );
}

type RowProps = {
  readonly campaignId: string;
  readonly row: PlannedUnit;
  readonly choosing: boolean;
};

function UnitRow({ campaignId, row, choosing }: RowProps) {
  const t = useTranslations("sample.units");
  const { percent } = useScale();
  const { plan, draw } = row;
  return (
    <Tr>
      <Td>
        {choosing && (
          <input
            type="checkbox"
            name="unitIds[]"
            value={row.unitId}
            defaultChecked={draw === null && plan.population > 0}
            aria-label={t("choose", { unit: row.unitName })}
            className="size-6 accent-pen"
          />
        )}
      </Td>
      <Th scope="row">{row.unitName}</Th>
      <Td label={t("population")} numeric>
        {plan.population}
      </Td>
      <Td label={t("sample")} numeric>
        {plan.sample}
      </Td>
      <Td label={t("must")} numeric>
        {mustOf(plan)}
      </Td>
      <Td label={t("reserves")} numeric>
        {reservesOf(plan)}
      </Td>
      <Td label={t("error")} numeric>
        {plan.census ? t("census") : t("errorValue", { error: percent(plan.error) })}
      </Td>
      <Td label={t("draw")}>
        {draw === null ? (
          t("none")
        ) : (
          <Link href={`/campaigns/${campaignId}/sample/${draw.number}`}>
            <StatusMark tone={draw.drawnAt ? "ok" : "wait"} icon={draw.drawnAt ? Check : Lock}>
              {t(draw.drawnAt ? "drawn" : "fixed", { number: draw.number })}
            </StatusMark>
          </Link>
        )}
      </Td>
    </Tr>
  );
}

function TotalRow({ units }: { readonly units: readonly PlannedUnit[] }) {
  const t = useTranslations("sample.units");
  const sum = (of: (plan: UnitPlan) => number) =>
    units.reduce((total, { plan }) => total + of(plan), 0);
  return (
    <Tr kind="total">
      <Td />
      <Th scope="row">{t("total")}</Th>
      <Td label={t("population")} numeric>
        {sum(({ population }) => population)}
      </Td>
      <Td label={t("sample")} numeric>
        {sum(({ sample }) => sample)}
      </Td>
      <Td label={t("must")} numeric>
        {sum(mustOf)}
      </Td>
      <Td label={t("reserves")} numeric>
        {sum(reservesOf)}
      </Td>
      <Td />
      <Td />
    </Tr>
  );
}

function mustOf({ strata }: UnitPlan): number {
  return strata.find(({ stratum }) => stratum === mustStratum)?.sample ?? 0;
}

function reservesOf({ strata }: UnitPlan): number {
  return strata.reduce((sum, { reserves }) => sum + reserves, 0);
}
