import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";
import { limitedSteps, usualLimits } from "@/lib/domain/inspection/limits";
import { type GroupedUnit, UnitChoice } from "./unit-choice";

type Props = {
  readonly units: readonly GroupedUnit[];
  readonly criteriaSets: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: number;
  }[];
  readonly year: number;
  readonly action: FormAction;
};

/** What a campaign is founded on: decision, plan, the time inspected, criteria, units. */
export function CampaignForm({ units, criteriaSets, year, action }: Props) {
  const t = useTranslations("plan.form");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <TextField name="name" label={t("name")} help={t("nameHelp")} />
      <Pair>
        <TextField name="code" label={t("code")} help={t("codeHelp")} />
        <TextField
          name="year"
          label={t("year")}
          help={t("yearHelp")}
          inputMode="numeric"
          defaultValue={`${year}`}
        />
      </Pair>
      <SelectField
        name="ownerUnitId"
        label={t("owner")}
        help={t("ownerHelp")}
        empty={t("choose")}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <IssuingBody />
      <Papers />
      <Days />
      <SelectField
        name="criteriaSetId"
        label={t("criteria")}
        help={t("criteriaHelp")}
        empty={t("choose")}
        defaultValue={criteriaSets.length === 1 ? (criteriaSets[0]?.id ?? "") : ""}
        options={criteriaSets.map(({ id, name, version }) => ({
          value: id,
          label: t("criteriaOption", { name, version }),
        }))}
      />
      <UnitChoice units={units} />
      <Limits />
      <SubmitButton>{t("create")}</SubmitButton>
    </ActionForm>
  );
}

function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="grid max-w-form gap-x-5 md:grid-cols-2">{children}</div>;
}

function IssuingBody() {
  const t = useTranslations("plan.form");
  return (
    <>
      <TextField name="issuingBody" label={t("issuingBody")} help={t("issuingBodyHelp")} />
      <TextField name="issuingParent" label={t("issuingParent")} help={t("issuingParentHelp")} />
    </>
  );
}

function Papers() {
  const t = useTranslations("plan.form");
  return (
    <>
      <Pair>
        <TextField name="decisionNumber" label={t("decisionNumber")} help={t("decisionHelp")} />
        <TextField name="decisionOn" label={t("decisionOn")} help={t("dayHelp")} />
      </Pair>
      <TextField name="decisionSigner" label={t("decisionSigner")} help={t("signerHelp")} />
      <Pair>
        <TextField name="planNumber" label={t("planNumber")} help={t("planHelp")} />
        <TextField name="planOn" label={t("planOn")} help={t("dayHelp")} />
      </Pair>
    </>
  );
}

function Days() {
  const t = useTranslations("plan.form");
  return (
    <>
      <fieldset className="max-w-form">
        <legend className="font-semibold">{t("period")}</legend>
        <p className="mb-2 text-15 text-ink-2">{t("periodHelp")}</p>
        <Pair>
          <TextField name="periodFrom" label={t("from")} />
          <TextField name="periodTo" label={t("to")} />
        </Pair>
      </fieldset>
      <fieldset className="max-w-form">
        <legend className="font-semibold">{t("visits")}</legend>
        <p className="mb-2 text-15 text-ink-2">{t("visitsHelp")}</p>
        <Pair>
          <TextField name="visitsFrom" label={t("from")} />
          <TextField name="visitsTo" label={t("to")} />
        </Pair>
      </fieldset>
    </>
  );
}

function Limits() {
  const t = useTranslations("plan.form");
  return (
    <fieldset className="mb-2 max-w-form">
      <legend className="font-semibold">{t("limits")}</legend>
      <p className="mb-2 text-15 text-ink-2">{t("limitsHelp")}</p>
      <Pair>
        {limitedSteps.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`limit.${name}`)}
            inputMode="numeric"
            defaultValue={`${usualLimits[name]}`}
          />
        ))}
      </Pair>
    </fieldset>
  );
}
