"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextareaField, TextField } from "@/components/ui/text-field";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { Locale } from "@/messages/namespaces";
import { SigningPassword } from "./signing-acts";

/** Chosen instead of a line: something in the minutes that no line holds. */
const otherWords = "words";

type CorrectionFormProps = {
  readonly recordId: string;
  /** How many corrections stand above the form. */
  readonly seen: number;
  /** The lines that may be corrected. */
  readonly lines: readonly CriteriaLine[];
  readonly action: FormAction;
};

/** An addendum: which line, what it should say, why; signed with the form. */
export function CorrectionForm({ recordId, seen, lines, action }: CorrectionFormProps) {
  const t = useTranslations("signing");
  const locale = useLocale() as Locale;
  const [chosen, setChosen] = useState("");
  const line = lines.find(({ code }) => code === chosen);
  const options = lines.map(({ code, name }) => ({
    value: code,
    label: t("addenda.line", { code, name: name[locale] }),
  }));
  return (
    <ActionForm
      action={action}
      label={t("correct.title")}
      done={t("correct.done")}
      texts={t.raw("correct.reasons") as Record<string, string>}
      onDone={() => setChosen("")}
      emptied
    >
      <input type="hidden" name="recordId" value={recordId} />
      <input type="hidden" name="seen" value={seen} />
      <TextField name="number" label={t("correct.number")} autoComplete="off" />
      <SelectField
        name="field"
        label={t("correct.what")}
        empty={t("correct.choose")}
        options={[...options, { value: otherWords, label: t("correct.words") }]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {chosen === otherWords && (
        <>
          <TextField name="subject" label={t("correct.subject")} help={t("correct.subject_help")} />
          <TextareaField name="old" label={t("correct.old")} rows={2} />
          <TextareaField name="text" label={t("correct.new")} rows={2} />
        </>
      )}
      {line && <NewValue key={line.code} line={line} />}
      <TextareaField name="reason" label={t("correct.reason")} rows={2} />
      <SigningPassword />
      <SubmitButton variant="seal">{t("correct.button")}</SubmitButton>
    </ActionForm>
  );
}

/** What the line should say, asked for as the record asks for it. */
function NewValue({ line }: { readonly line: CriteriaLine }) {
  const t = useTranslations("signing.correct");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  if (line.field === "ratio") {
    return (
      <>
        <TextField name="text" label={t("part")} inputMode="numeric" />
        <TextField name="whole" label={t("whole")} inputMode="numeric" />
      </>
    );
  }
  if (line.field === "yes_no") {
    const options = [
      { value: "yes", label: common("yes") },
      { value: "no", label: common("no") },
    ];
    return <SelectField name="text" label={t("new")} empty="" options={options} />;
  }
  if (line.formula.kind === "choice") {
    const options = line.formula.choices.map(({ code, name }) => ({
      value: code,
      label: name[locale],
    }));
    return <SelectField name="text" label={t("new")} empty="" options={options} />;
  }
  if (line.field === "text") return <TextareaField name="text" label={t("new")} rows={2} />;
  return <TextField name="text" label={t("new")} inputMode="decimal" />;
}
