"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/file-field";
import { TextareaField } from "@/components/ui/text-field";
import { WaitingNote } from "@/components/ui/waiting-note";

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
      <WaitingNote label={t("progressLabel")} text={(seconds) => t("progress", { seconds })} />
      <SubmitButton>{t("read")}</SubmitButton>
    </ActionForm>
  );
}
