import { FileCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { SelectField, TextareaField } from "@/components/ui/text-field";

type Props = {
  readonly item: { readonly id: string; readonly code: string };
  /** The document that ended, and what replaced it. */
  readonly ended: {
    readonly id: string;
    readonly number: string;
    readonly replacedById: string | null;
  };
  /** Documents in force today. */
  readonly inForce: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
  readonly action: FormAction;
};

/** A reviewer's answer to a document that ended: the question is right all the same, and why. */
export function ConfirmBasis({ item, ended, inForce, action }: Props) {
  const t = useTranslations("legal.confirm");
  const replacement = inForce.find(({ id }) => id === ended.replacedById);
  return (
    <ConfirmButton
      size="low"
      tone="pen"
      icon={<Icon of={FileCheck} />}
      title={t("title", { code: item.code, number: ended.number })}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={t("cancel")}
      action={action}
      fields={{ itemId: item.id, documentId: ended.id }}
      texts={t.raw("reasons") as Record<string, string>}
      body={
        <>
          <SelectField
            name="standsOnId"
            label={t("standsOn")}
            help={t("standsOnHelp")}
            empty={t("standsOnNone")}
            defaultValue={replacement?.id ?? ""}
            options={inForce.map(({ id, number, title }) => ({
              value: id,
              label: `${number} · ${title}`,
            }))}
          />
          <TextareaField name="reason" rows={3} label={t("reason")} />
        </>
      }
    >
      {t("button")}
    </ConfirmButton>
  );
}
