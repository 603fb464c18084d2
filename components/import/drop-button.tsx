"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly importId: string;
  readonly position: number;
  readonly dropped: boolean;
  readonly action: FormAction;
};

/** Leaves a question out, or takes it in again: nothing is lost by it, so nothing is asked. */
export function DropButton({ importId, position, dropped, action }: Props) {
  const t = useTranslations("import.line");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="dropped" value={String(!dropped)} />
      <SubmitButton
        size="low"
        variant="plain"
        aria-label={dropped ? t("restoreOf", { position }) : t("dropOf", { position })}
      >
        {dropped ? t("restore") : t("drop")}
      </SubmitButton>
    </ActionForm>
  );
}
