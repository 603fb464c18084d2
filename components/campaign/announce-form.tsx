import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { UnitPicker } from "@/components/unit/unit-picker";

type Props = {
  readonly campaignId: string;
  /** The visits that may be announced, named by their unit and day. */
  readonly visits: readonly { readonly id: string; readonly name: string }[];
  readonly action: FormAction;
};

/** One notice to several units, with the day by which they report. */
export function AnnounceForm({ campaignId, visits, action }: Props) {
  const t = useTranslations("plan.announce");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="campaignId" value={campaignId} />
      <UnitPicker
        name="visitIds[]"
        label={t("units")}
        help={t("unitsHelp")}
        search={t("search")}
        units={visits}
        chosen={visits.map(({ id }) => id)}
      />
      <div className="grid max-w-form gap-x-5 md:grid-cols-2">
        <TextField name="number" label={t("number")} help={t("numberHelp")} />
        <TextField name="issuedOn" label={t("issuedOn")} help={t("dayHelp")} />
      </div>
      <TextField name="signer" label={t("signer")} help={t("signerHelp")} />
      <TextField name="selfReportDue" label={t("due")} help={t("dueHelp")} />
      <SubmitButton>{t("button")}</SubmitButton>
    </ActionForm>
  );
}
