import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { IssuedPassword } from "./issued-password";
import { RoleFields, type RoleFieldsProps } from "./role-fields";
import type { ReactNode } from "react";

type CreateUserFormProps = RoleFieldsProps & {
  readonly action: FormAction;
  readonly after: ReactNode;
};

export function CreateUserForm({ action, after, ...reach }: CreateUserFormProps) {
  const t = useTranslations("user.create");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("title")}
    >
      <IssuedPassword after={after}>
        <TextField name="name" label={t("name")} autoComplete="off" />
        <TextField
          name="login"
          label={t("login")}
          help={t("login_help")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField name="position" label={t("position")} help={t("position_help")} />
        <TextField name="staffCode" label={t("staff_code")} help={t("staff_code_help")} />
        <RoleFields {...reach} />
        <SubmitButton>{t("button")}</SubmitButton>
      </IssuedPassword>
    </ActionForm>
  );
}
