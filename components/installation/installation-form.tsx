import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Installation } from "@/lib/domain/installation/installation";

type InstallationFormProps = { readonly action: FormAction; readonly installation: Installation };

export function InstallationForm({ action, installation }: InstallationFormProps) {
  const t = useTranslations("user.installation");
  const common = useTranslations("common");
  return (
    <ActionForm action={action} done={t("done")} label={t("title")}>
      <TextField
        name="parentBody"
        label={t("parent_body")}
        help={t("parent_help")}
        defaultValue={installation.parentBody}
      />
      <TextField
        name="ownBody"
        label={t("own_body")}
        help={t("own_help")}
        defaultValue={installation.ownBody}
      />
      <TextField
        name="support"
        label={t("support")}
        help={t("support_help")}
        defaultValue={installation.support}
      />
      <SubmitButton>{common("save")}</SubmitButton>
    </ActionForm>
  );
}
