import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";

type Props = {
  readonly banks: readonly { readonly id: string; readonly name: string }[];
  readonly action: FormAction;
};

/** Gives one of the banks another name. */
export function RenameBankForm({ banks, action }: Props) {
  const t = useTranslations("item.banks");
  return (
    <ActionForm action={action} done={t("renamed")} emptied>
      <SelectField
        name="bankId"
        label={t("which")}
        empty={t("choose")}
        options={banks.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="name" label={t("newName")} />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
