"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/file-field";
import { TextField } from "@/components/ui/text-field";

type ImportProps = { readonly action: FormAction };

/** Reads a set's file into a draft. */
export function ImportCriteria({ action }: ImportProps) {
  const t = useTranslations("criteria.import");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <FileField
        name="file"
        label={t("label")}
        help={t("help")}
        accept=".json,application/json"
        limitBytes={1024 * 1024}
        required
      />
      <SubmitButton variant="outline">{t("button")}</SubmitButton>
    </ActionForm>
  );
}

type CriteriaActProps = {
  readonly kind: "copy" | "publish" | "withdraw" | "delete";
  readonly tone: "pen" | "seal";
  readonly setId: string;
  readonly action: FormAction;
  /** Fields to fill in before. */
  readonly body?: ReactNode;
};

/** Publishes a draft, takes a version back, or deletes a draft; asks first. */
export function CriteriaAct({ setId, action, kind, tone, body }: CriteriaActProps) {
  const t = useTranslations(`criteria.${kind}`);
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      tone={tone}
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ setId }}
      texts={t.raw("reasons") as Record<string, string>}
      body={body}
    >
      {t("button")}
    </ConfirmButton>
  );
}

type CopyProps = Pick<CriteriaActProps, "setId" | "action"> & { readonly name: string };

/** Copies a version into a draft: the next version, or a set of its own where a code is given. */
export function CopyCriteria({ name, ...act }: CopyProps) {
  const t = useTranslations("criteria.copy");
  const fields = (
    <>
      <TextField name="name" label={t("name")} defaultValue={name} maxLength={200} />
      <TextField name="code" label={t("code")} help={t("codeHelp")} maxLength={64} />
    </>
  );
  return <CriteriaAct {...act} kind="copy" tone="pen" body={fields} />;
}
