"use client";

import { useTranslations } from "next-intl";
import { type FormAction, useFormState } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Hint } from "@/components/ui/note";
import { useProgress } from "@/components/ui/use-progress";
import type { RegisterKind } from "@/lib/domain/register/kinds";

type Props = {
  readonly kind: RegisterKind;
  readonly importId: string;
  readonly acting: number;
  readonly leaving: number;
  readonly problems: number;
  readonly action: FormAction;
};

/** Applies a list after asking, and says how far it is while it lasts. */
export function ApplyButton({ kind, importId, acting, leaving, problems, action }: Props) {
  const t = useTranslations("register");
  return (
    <ConfirmButton
      variant="go"
      tone="pen"
      title={t("apply.title", { count: acting })}
      text={
        <>
          <p>{t("apply.text")}</p>
          {leaving > 0 && <p>{t("apply.leave", { count: leaving })}</p>}
          {problems > 0 && <p>{t("apply.problems", { count: problems })}</p>}
        </>
      }
      confirm={t("apply.confirm")}
      cancel={t("apply.cancel")}
      action={action}
      fields={{ kind, importId }}
      texts={t.raw("apply.reasons") as Record<string, string>}
      body={<ApplyProgress address={`/${kind}/imports/${importId}/progress`} />}
    >
      {t("acts.apply", { count: acting })}
    </ConfirmButton>
  );
}

function ApplyProgress({ address }: { readonly address: string }) {
  const t = useTranslations("register.apply");
  const pending = useFormState()?.pending === true;
  const progress = useProgress(address, pending);
  if (!pending) return null;
  const begun = progress !== null && progress.total > 0;
  return (
    <Hint tone="plain" role="status">
      <progress
        {...(begun && { max: progress.total, value: progress.done })}
        aria-label={t("progress_label")}
      />{" "}
      {begun ? t("progress", progress) : t("progress_start")}
    </Hint>
  );
}
