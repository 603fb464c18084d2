"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField } from "@/components/ui/text-field";
import { WriteProgress } from "./write-progress";

type Props = {
  readonly importId: string;
  readonly banks: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  /** How many questions go in, how many of them without a key, and how many stay. */
  readonly writable: number;
  readonly keyless: number;
  readonly mend: number;
  readonly action: FormAction;
};

/** The last step: which bank, and how many go in. */
export function WriteForm({ importId, banks, writable, keyless, mend, action }: Props) {
  const t = useTranslations("import.write");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("title")}
    >
      <input type="hidden" name="importId" value={importId} />
      <SelectField
        name="bankId"
        label={t("bank")}
        options={banks.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
      />
      <p className="mb-3 max-w-text">
        {t("drafts")} {keyless > 0 && t("keyless", { count: keyless })}{" "}
        {mend > 0 && t("mendStays", { count: mend })}
      </p>
      <WriteProgress importId={importId} />
      <SubmitButton>{t("submit", { count: writable })}</SubmitButton>
    </ActionForm>
  );
}
