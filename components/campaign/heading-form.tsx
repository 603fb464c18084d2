import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly campaign: {
    readonly id: string;
    readonly issuingBody: string;
    readonly issuingParent: string;
  };
  readonly action: FormAction;
};

/** Whose name heads the papers of a campaign, to be corrected before anything bears it. */
export function HeadingForm({ campaign, action }: Props) {
  const t = useTranslations("plan.form");
  const heading = useTranslations("plan.heading");
  return (
    <ActionForm
      action={action}
      texts={heading.raw("reasons") as Record<string, string>}
      done={heading("done")}
      label={heading("title")}
    >
      <input type="hidden" name="campaignId" value={campaign.id} />
      <TextField
        name="issuingBody"
        label={t("issuingBody")}
        help={t("issuingBodyHelp")}
        defaultValue={campaign.issuingBody}
      />
      <TextField
        name="issuingParent"
        label={t("issuingParent")}
        help={t("issuingParentHelp")}
        defaultValue={campaign.issuingParent}
      />
      <SubmitButton variant="outline">{heading("save")}</SubmitButton>
    </ActionForm>
  );
}
