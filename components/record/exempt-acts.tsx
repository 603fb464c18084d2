"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { type Option, SelectField, TextareaField } from "@/components/ui/text-field";
import { RecordAct } from "./record-acts";

type ExemptActProps = {
  readonly recordId: string;
  /** The lines of the part that apply so far. */
  readonly lines: readonly Option[];
  readonly action: FormAction;
};

/** Marks a line of the part as not applicable to the unit, with the reason. */
export function ExemptAct({ lines, ...act }: ExemptActProps) {
  const t = useTranslations("record.exempt");
  const fields = (
    <>
      <SelectField name="field" label={t("line")} options={lines} empty={t("choose")} />
      <TextareaField name="reason" label={t("reason")} help={t("reasonHelp")} rows={2} />
    </>
  );
  return <RecordAct {...act} kind="exempt" body={fields} />;
}

type ApplyActProps = {
  readonly recordId: string;
  readonly field: string;
  readonly action: FormAction;
};

/** Takes the mark of a line back. */
export function ApplyAct({ recordId, field, action }: ApplyActProps) {
  const t = useTranslations("record.exempt");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      size="low"
      tone="pen"
      variant="plain"
      title={t("undoTitle", { line: field })}
      text={<p>{t("undoText")}</p>}
      confirm={t("undo")}
      cancel={common("cancel")}
      action={action}
      fields={{ recordId, field }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("undo")}
    </ConfirmButton>
  );
}
