import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { PersonFields, type PostChoices, PostFields } from "./officer-fields";

/** Enters a person in the roll with the post they hold. */
export function EnrolForm({ action, ...choices }: PostChoices & { readonly action: FormAction }) {
  const t = useTranslations("officer");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("enrol.title")}
    >
      <PersonFields />
      <PostFields {...choices} />
      <SubmitButton>{t("enrol.button")}</SubmitButton>
    </ActionForm>
  );
}
