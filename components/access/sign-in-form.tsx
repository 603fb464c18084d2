import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordField, TextField } from "@/components/ui/text-field";

type SignInFormProps = {
  readonly action: FormAction;
  /** Where to go afterwards. */
  readonly next: string;
};

/** Login and password. What was typed as login stays when it is refused. */
export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations("access.sign_in");
  return (
    <ActionForm
      open
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("account.title")}
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        name="login"
        label={t("account.login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label={t("account.password")}
        autoComplete="current-password"
      />
      <SubmitButton variant="outline" icon={<Icon of={LogIn} />}>
        {t("account.button")}
      </SubmitButton>
    </ActionForm>
  );
}
