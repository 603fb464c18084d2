import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField, RadioField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField, TextField } from "@/components/ui/text-field";
import { UnitPicker } from "./unit-picker";

type Choice = { readonly id: string; readonly name: string };

type ReorganiseFormProps = {
  readonly action: FormAction;
  readonly units: readonly Choice[];
  readonly planned: Readonly<Record<"kind" | "on" | "legalBasis" | "note", string | undefined>>;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

const kinds = ["merge", "split", "rename", "re_parent", "dissolve"] as const;

/** Which units end and which go on; what that changes is shown before anything is done. */
export function ReorganiseForm({ action, units, planned, from, to }: ReorganiseFormProps) {
  const t = useTranslations("unit");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("reorganise.title")}
    >
      <RadioField
        name="kind"
        label={t("history.kind")}
        {...(planned.kind && { defaultValue: planned.kind })}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`history.kinds.${kind}`),
          help: t(`reorganise.kinds.${kind}`),
        }))}
      />
      <TextField
        name="on"
        label={t("reorganise.on")}
        help={t("create.day_help")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={planned.on}
      />
      <TextField
        name="legalBasis"
        label={t("create.basis")}
        help={t("create.basis_help")}
        defaultValue={planned.legalBasis}
      />
      <UnitPicker
        name="from"
        label={t("reorganise.from")}
        help={t("reorganise.from_help")}
        search={t("list.search")}
        units={units}
        chosen={from}
      />
      <UnitPicker
        name="to"
        label={t("reorganise.to")}
        help={t("reorganise.to_help")}
        search={t("list.search")}
        units={units}
        chosen={to}
      />
      <CheckboxField
        name="move"
        value="yes"
        label={t("reorganise.move")}
        help={t("reorganise.move_help")}
        defaultChecked
      />
      <TextareaField name="note" label={t("reorganise.note")} defaultValue={planned.note} />
      <SubmitButton>{t("reorganise.review")}</SubmitButton>
    </ActionForm>
  );
}
