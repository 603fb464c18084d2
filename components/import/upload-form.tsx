"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction, useFormState } from "@/components/ui/action-form";
import { Hint } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField, TextareaField } from "@/components/ui/text-field";
import { useElapsed } from "./use-elapsed";

type Props = {
  readonly action: FormAction;
  /** Sentences by reason: why a file cannot be read, and what the form itself lacks. */
  readonly texts: Readonly<Record<string, string>>;
  readonly limitBytes: number;
};

/** A file of questions, or the questions themselves. */
export function UploadForm({ action, texts, limitBytes }: Props) {
  const t = useTranslations("import.upload");
  return (
    <ActionForm action={action} texts={texts} label={t("label")}>
      <FileField
        name="file"
        label={t("file")}
        help={t("fileHelp")}
        accept=".docx,.xlsx,.csv,.tsv,.txt,.gift,.aiken,.xml,.zip,.imscc"
        limitBytes={limitBytes}
      />
      <TextareaField name="text" label={t("text")} help={t("textHelp")} rows={8} />
      <Progress />
      <SubmitButton>{t("read")}</SubmitButton>
    </ActionForm>
  );
}

/** A file is read or refused within ten seconds: the time that has passed says how far it is. */
function Progress() {
  const t = useTranslations("import.upload");
  const pending = useFormState()?.pending === true;
  const seconds = useElapsed(pending);
  if (!pending) return null;
  return (
    <Hint tone="plain" role="status">
      <progress max={10} value={Math.min(seconds, 10)} aria-label={t("progressLabel")} />{" "}
      {t("progress", { seconds })}
    </Hint>
  );
}
