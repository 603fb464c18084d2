import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RadioField } from "@/components/ui/choice-field";
import { dayOf } from "@/components/ui/day";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField, TextField } from "@/components/ui/text-field";
import { actRuleOf, type FollowUpAct, recheckMethods } from "@/lib/domain/finding/act";

type Props = {
  readonly recommendationId: string;
  readonly act: FollowUpAct;
  readonly today: string;
  readonly action: FormAction;
};

/** Writes down one thing done with a recommendation: what it asks for, and no more. */
export function ActForm({ recommendationId, act, today, action }: Props) {
  const t = useTranslations("follow-up.form");
  const acts = useTranslations("follow-up.acts");
  const methods = useTranslations("follow-up.methods");
  const { needs } = actRuleOf(act);
  return (
    <ActionForm
      key={act}
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("done")}
      label={acts(act)}
    >
      <input type="hidden" name="recommendationId" value={recommendationId} />
      {needs.includes("check") && (
        <>
          <TextField
            name="heldOn"
            label={t("heldOn")}
            help={t("heldHelp")}
            defaultValue={dayOf(today)}
          />
          <RadioField
            name="method"
            label={t("method")}
            options={recheckMethods.map((value) => ({ value, label: methods(value) }))}
          />
        </>
      )}
      <TextareaField name="text" label={t(`text.${act}`)} help={t(`textHelp.${act}`)} />
      {needs.includes("due") && <TextField name="dueOn" label={t("dueOn")} help={t("dueHelp")} />}
      <SubmitButton variant={act === "escalate" ? "seal" : "go"}>{acts(act)}</SubmitButton>
    </ActionForm>
  );
}
