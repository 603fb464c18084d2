"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { TextareaField } from "@/components/ui/text-field";

/** Handing a report in or back, taking a line out, verifying. */
type Kind = "submit" | "return" | "exempt" | "verify";

type RecordActProps = {
  readonly kind: Kind;
  readonly recordId: string;
  readonly action: FormAction;
  /** Fields to fill in before. */
  readonly body?: ReactNode;
};

/** An act upon the whole record, which asks first. What the unit hands in leaves its hands. */
export function RecordAct({ kind, recordId, action, body }: RecordActProps) {
  const t = useTranslations(`record.${kind}`);
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      tone={kind === "submit" ? "seal" : "pen"}
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ recordId }}
      texts={t.raw("reasons") as Record<string, string>}
      body={body}
    >
      {t("button")}
    </ConfirmButton>
  );
}

/** Hands the unit's report back to be mended. */
export function ReturnReport(props: Omit<RecordActProps, "kind" | "body">) {
  const t = useTranslations("record.return");
  const reason = <TextareaField name="reason" label={t("reason")} rows={3} />;
  return <RecordAct {...props} kind="return" body={reason} />;
}
