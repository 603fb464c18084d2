"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { TextareaField } from "@/components/ui/text-field";

type ActProps = { readonly recordId: string; readonly action: FormAction };

/** Hands the unit's report in. */
export function SubmitReport({ recordId, action }: ActProps) {
  const t = useTranslations("record.submit");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      tone="seal"
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ recordId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}

/** Hands the unit's report back to be mended. */
export function ReturnReport({ recordId, action }: ActProps) {
  const t = useTranslations("record.return");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      tone="pen"
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ recordId }}
      texts={t.raw("reasons") as Record<string, string>}
      body={<TextareaField name="reason" label={t("reason")} rows={3} />}
    >
      {t("button")}
    </ConfirmButton>
  );
}

/** Marks the record as verified. */
export function VerifyRecord({ recordId, action }: ActProps) {
  const t = useTranslations("record.verify");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      tone="pen"
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ recordId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}
