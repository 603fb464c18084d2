import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly action: FormAction;
  readonly texts: Record<string, string>;
  /** Said where the page stays when the bank is there. */
  readonly done?: string;
};

/** Founds a bank. */
export function BankForm({ action, texts, done }: Props) {
  const t = useTranslations("item.bank");
  return (
    <ActionForm action={action} texts={texts} {...(done && { done })} emptied>
      <TextField name="name" label={t("name")} help={t("nameHelp")} />
      <TextField name="code" label={t("code")} help={t("codeHelp")} />
      <SubmitButton>{t("create")}</SubmitButton>
    </ActionForm>
  );
}
