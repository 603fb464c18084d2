import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { RoleFields, type RoleFieldsProps } from "./role-fields";

type GrantRoleFormProps = RoleFieldsProps & {
  readonly userId: string;
  readonly action: FormAction;
};

export function GrantRoleForm({ userId, action, ...reach }: GrantRoleFormProps) {
  const t = useTranslations("user.roles");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("granted")}
      label={t("grant")}
    >
      <input type="hidden" name="userId" value={userId} />
      <div className="grid items-end gap-x-4 md:grid-cols-2">
        <RoleFields {...reach} label={t("role")} />
      </div>
      <SubmitButton variant="outline">{t("grant_button")}</SubmitButton>
    </ActionForm>
  );
}
