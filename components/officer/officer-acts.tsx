import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField, TextField } from "@/components/ui/text-field";
import {
  DayField,
  type PersonFacts,
  PersonFields,
  type PostChoices,
  PostFields,
} from "./officer-fields";

type OfficerActsProps = {
  readonly officerId: string;
  readonly facts: PersonFacts;
  readonly choices: PostChoices;
  /** Whether extra time is in force that could end. */
  readonly accommodated: boolean;
  readonly actions: Readonly<Record<Act, FormAction>>;
};

type Act = "correct" | "transfer" | "add_post" | "accommodate" | "end_accommodation";

/** What an administrator may change about an officer, each opening under its own line. */
export function OfficerActs({
  officerId,
  facts,
  choices,
  accommodated,
  actions,
}: OfficerActsProps) {
  const t = useTranslations("officer");
  const act = (name: Act, fields: ReactNode) => (
    <details className="border-b border-rule">
      <summary className="min-h-target cursor-pointer py-2.5 font-semibold text-pen">
        {t(`acts.${name}`)}
      </summary>
      <p className="mb-3 max-w-text text-15 text-ink-2">{t(`acts.${name}_text`)}</p>
      <ActionForm
        action={actions[name]}
        texts={t.raw("reasons") as Record<string, string>}
        done={t("acts.done")}
        label={t(`acts.${name}`)}
        className="pb-4"
      >
        <input type="hidden" name="officerId" value={officerId} />
        {fields}
        <SubmitButton variant="outline">{t(`acts.${name}_button`)}</SubmitButton>
      </ActionForm>
    </details>
  );
  return (
    <div className="border-t border-rule">
      {act("correct", <PersonFields facts={facts} />)}
      {act("transfer", <PostFields {...choices} />)}
      {act("add_post", <PostFields {...choices} />)}
      {act("accommodate", <AccommodationFields />)}
      {accommodated && act("end_accommodation", <DayField name="on" label={t("fields.on")} />)}
    </div>
  );
}

function AccommodationFields() {
  const t = useTranslations("officer.fields");
  return (
    <>
      <TextField
        name="extraPercent"
        label={t("percent")}
        help={t("percent_help")}
        inputMode="numeric"
      />
      <TextareaField name="reason" label={t("why")} help={t("why_help")} rows={2} />
      <DayField name="from" label={t("from")} />
    </>
  );
}
