import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextareaField } from "@/components/ui/text-field";
import { severities, type Severity } from "@/lib/domain/finding/finding";
import { AnewButton } from "./anew-button";
import type { LineNames } from "./finding-block";
import { SeenWording } from "./seen-wording";

export type BasisChoices = {
  readonly lines: LineNames;
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
  }[];
  readonly files: readonly {
    readonly id: string;
    readonly field: string | null;
    readonly name: string;
    readonly caption: string;
  }[];
};

type Props = {
  /** Which visit or finding it is of. */
  readonly of: Readonly<Record<string, string>>;
  /** The wording that it changes. */
  readonly over?: string;
  readonly choices: BasisChoices;
  readonly values?: {
    readonly text: string;
    readonly cause: string;
    readonly severity: Severity;
    readonly field: string | null;
    readonly topicId: string | null;
    readonly evidenceId: string | null;
  };
  readonly action: FormAction;
  readonly label: string;
};

/** Words a finding, how serious it is, and what shows it. */
export function FindingForm({ of, over, choices, values, action, label }: Props) {
  const t = useTranslations("finding.form");
  const levels = useTranslations("finding.severities");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("saved")}
      label={t("title")}
    >
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {over !== undefined && <SeenWording over={over} />}
      <AnewButton after="finding_removed" label={t("anew")} />
      <TextareaField
        name="text"
        label={t("text")}
        help={t("textHelp")}
        defaultValue={values?.text}
      />
      <TextareaField
        name="cause"
        label={t("cause")}
        help={t("causeHelp")}
        defaultValue={values?.cause}
      />
      <SelectField
        name="severity"
        label={t("severity")}
        empty={t("choose")}
        defaultValue={values?.severity ?? ""}
        options={severities.map((value) => ({ value, label: levels(value) }))}
      />
      <BasisFields choices={choices} {...(values && { values })} />
      <SubmitButton>{label}</SubmitButton>
    </ActionForm>
  );
}

function BasisFields({ choices, values }: Pick<Props, "choices" | "values">) {
  const t = useTranslations("finding.form");
  const english = useLocale() === "en";
  const { lines, topics, files } = choices;
  return (
    <fieldset className="max-w-form">
      <legend className="mb-1 font-semibold">{t("basis")}</legend>
      <SelectField
        name="field"
        label={t("field")}
        empty={t("notGiven")}
        defaultValue={values?.field ?? ""}
        options={lines.map(({ code, name }) => ({
          value: code,
          label: `${code} ${english ? name.en : name.vi}`,
        }))}
      />
      <SelectField
        name="topicId"
        label={t("topic")}
        empty={t("notGiven")}
        defaultValue={values?.topicId ?? ""}
        options={topics.map(({ id, name, nameEn }) => ({
          value: id,
          label: english ? nameEn : name,
        }))}
      />
      {files.length > 0 && (
        <SelectField
          name="evidenceId"
          label={t("file")}
          empty={t("notGiven")}
          defaultValue={values?.evidenceId ?? ""}
          options={files.map(({ id, field, name, caption }) => ({
            value: id,
            label: [field, caption || name].filter(Boolean).join(" "),
          }))}
        />
      )}
    </fieldset>
  );
}
