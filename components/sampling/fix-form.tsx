import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type PlannedUnit, UnitPlanTable } from "./unit-plan-table";

type Props = {
  readonly campaignId: string;
  readonly units: readonly PlannedUnit[];
  /** "yyyy-mm-dd". */
  readonly on: string;
  readonly action: FormAction;
};

/** Ticks the units of a draw, and fixes it. */
export function FixForm({ campaignId, units, on, action }: Props) {
  const t = useTranslations("sample.fix");
  const drawn = units.some(({ draw }) => draw !== null);
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("title")}
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      <UnitPlanTable campaignId={campaignId} units={units} choosing />
      <Block>
        <SectionHead title={t("title")} sub={t("sub")} />
        <TextField name="rollOn" label={t("rollOn")} defaultValue={dayOf(on)} />
        {drawn && <TextField name="reason" label={t("reason")} help={t("reasonHelp")} />}
        <SubmitButton icon={<Icon of={Lock} />}>{t("button")}</SubmitButton>
      </Block>
    </ActionForm>
  );
}
