"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField, RadioField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/file-field";
import { TextField } from "@/components/ui/text-field";
import { WaitingNote } from "@/components/ui/waiting-note";
import type { RegisterKind } from "@/lib/domain/register/kinds";

type Props = {
  readonly kind: RegisterKind;
  /** As people write it: the day offered. */
  readonly today: string;
  readonly limitBytes: number;
  readonly action: FormAction;
};

/** Seconds: a file is read or refused by then. */
const readWithin = 10;

/** A list of units or officers, and how it is meant. */
export function RegisterUpload({ kind, today, limitBytes, action }: Props) {
  const t = useTranslations("register.upload");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("label")}
    >
      <input type="hidden" name="kind" value={kind} />
      <FileField
        name="file"
        label={t("file")}
        help={t("file_help")}
        accept=".xlsx"
        limitBytes={limitBytes}
      />
      <TextField
        name="effectiveOn"
        label={t("on")}
        help={t(`on_help_${kind}`)}
        defaultValue={today}
        inputMode="numeric"
        autoComplete="off"
      />
      {kind === "units" ? <UnitMeans /> : <OfficerMeans />}
      <WaitingNote
        label={t("progress_label")}
        text={(seconds) => t("progress", { seconds })}
        most={readWithin}
      />
      <SubmitButton>{t("read")}</SubmitButton>
    </ActionForm>
  );
}

function UnitMeans() {
  const t = useTranslations("register.upload");
  return (
    <>
      <TextField name="legalBasis" label={t("basis")} help={t("basis_help")} autoComplete="off" />
      <RadioField
        name="means"
        label={t("means")}
        defaultValue="change"
        options={(["change", "correction"] as const).map((value) => ({
          value,
          label: t(`means_${value}`),
          help: t(`means_${value}_help`),
        }))}
      />
    </>
  );
}

function OfficerMeans() {
  const t = useTranslations("register.upload");
  return (
    <CheckboxField name="complete" value="yes" label={t("complete")} help={t("complete_help")} />
  );
}
