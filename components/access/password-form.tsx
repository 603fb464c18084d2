import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordField } from "@/components/ui/text-field";

type PasswordFormProps = { readonly action: FormAction; readonly temporary: boolean };

export function PasswordForm({ action, temporary }: PasswordFormProps) {
  const t = useTranslations("access.password");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("title")}
    >
      <PasswordField
        name="currentPassword"
        label={temporary ? t("current_temporary") : t("current")}
        autoComplete="current-password"
      />
      <PasswordField
        name="newPassword"
        label={t("next")}
        help={t("next_help")}
        autoComplete="new-password"
      />
      <PasswordField name="newPasswordAgain" label={t("repeat")} autoComplete="new-password" />
      <p className="mb-4 text-15 text-ink-2">{t("after")}</p>
      <SubmitButton>{t("button")}</SubmitButton>
    </ActionForm>
  );
}
