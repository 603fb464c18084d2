import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField, RadioField } from "@/components/ui/choice-field";
import { FieldGroup } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField, TextField } from "@/components/ui/text-field";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import type { JobGroup } from "./stratum-name";

type Props = {
  readonly campaignId: string;
  readonly rule: SamplingRule;
  readonly jobGroups: readonly JobGroup[];
  readonly action: FormAction;
};

/** The rule of whom to test, field by field. */
export function RuleForm({ campaignId, rule, jobGroups, action }: Props) {
  const t = useTranslations("sample.rule");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("saved")}
      label={t("title")}
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextField
        name="censusBelow"
        label={t("censusBelow")}
        help={t("censusBelowHelp")}
        inputMode="numeric"
        defaultValue={rule.censusBelow}
      />
      <TargetFields rule={rule} />
      <CheckboxField
        name="byJobGroup"
        value="yes"
        label={t("byJobGroup")}
        help={t("byJobGroupHelp")}
        defaultChecked={rule.byJobGroup}
      />
      <div className="mt-3 grid gap-x-5 md:grid-cols-2">
        <NumberField name="minimum" value={rule.minimum} />
        <NumberField name="reserves" value={rule.reserves} />
      </div>
      <MustFields rule={rule} jobGroups={jobGroups} />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

type NumberFieldProps = {
  readonly name: "margin" | "deviation" | "minimum" | "reserves";
  readonly value: number;
};

function NumberField({ name, value }: NumberFieldProps) {
  const t = useTranslations("sample.rule");
  return (
    <TextField
      name={name}
      label={t(name)}
      help={t(`${name}Help`)}
      inputMode="decimal"
      defaultValue={String(value).replace(".", ",")}
    />
  );
}

function TargetFields({ rule: { target } }: { readonly rule: SamplingRule }) {
  const t = useTranslations("sample.rule");
  return (
    <>
      <RadioField
        name="target"
        label={t("target")}
        defaultValue={target.kind}
        options={(["mean", "pass"] as const).map((value) => ({
          ...{ value, label: t(`targets.${value}`), help: t(`targetHelp.${value}`) },
        }))}
      />
      <div className="grid gap-x-5 md:grid-cols-2">
        <NumberField name="margin" value={target.margin} />
        <NumberField name="deviation" value={target.kind === "mean" ? target.deviation : 15} />
      </div>
    </>
  );
}

type MustProps = { readonly rule: SamplingRule; readonly jobGroups: readonly JobGroup[] };

function MustFields({ rule, jobGroups }: MustProps) {
  const t = useTranslations("sample.rule");
  const english = useLocale() === "en";
  return (
    <>
      <TextareaField
        name="mustTitles"
        label={t("mustTitles")}
        help={t("mustTitlesHelp")}
        rows={4}
        defaultValue={rule.mustTitles.join("\n")}
      />
      <FieldGroup label={t("mustGroups")}>
        {jobGroups.map(({ code, name, nameEn }) => (
          <CheckboxField
            key={code}
            name="mustGroups[]"
            value={code}
            label={english ? nameEn : name}
            defaultChecked={rule.mustGroups.includes(code)}
          />
        ))}
      </FieldGroup>
    </>
  );
}
