import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";

type Kind = { readonly name: string; readonly nameEn: string };

type NewUnitFormProps = {
  readonly action: FormAction;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly (Kind & { readonly code: string })[];
  readonly groups: readonly (Kind & { readonly id: string })[];
  /** Whether a unit without a superior may be made. */
  readonly root: boolean;
};

/** Founds a unit with the paper it rests on. */
export function NewUnitForm({ action, units, types, groups, root }: NewUnitFormProps) {
  const t = useTranslations("unit");
  const english = useLocale() === "en";
  const words = ({ name, nameEn }: Kind) => (english ? nameEn : name);
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("create.title")}
    >
      <TextField name="name" label={t("create.name")} autoComplete="off" />
      <TextField name="shortName" label={t("detail.short_name")} help={t("create.short_help")} />
      <TextField name="code" label={t("detail.code")} help={t("create.code_help")} />
      <CheckboxField
        name="takesCode"
        value="yes"
        label={t("create.takes_code")}
        help={t("create.takes_code_help")}
      />
      <SelectField
        name="typeCode"
        label={t("detail.type")}
        empty={t("create.choose")}
        options={types.map((type) => ({ value: type.code, label: words(type) }))}
      />
      <SelectField
        name="groupId"
        label={t("detail.group")}
        help={t("create.group_help")}
        empty={t("create.no_group")}
        options={groups.map((group) => ({ value: group.id, label: words(group) }))}
      />
      <SelectField
        name="parentId"
        label={t("detail.parent")}
        {...(root && { empty: t("create.no_parent") })}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="validFrom"
        label={t("detail.valid_from")}
        help={t("create.day_help")}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField name="legalBasis" label={t("create.basis")} help={t("create.basis_help")} />
      <SubmitButton>{t("create.button")}</SubmitButton>
    </ActionForm>
  );
}
