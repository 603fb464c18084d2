import { UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { TextareaField } from "@/components/ui/text-field";

type Props = {
  readonly sittingId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly action: FormAction;
};

/** Notes that somebody drawn is absent, and calls up who stands by. */
export function ReplaceAct({ sittingId, candidateId, name, action }: Props) {
  const t = useTranslations("sample.replace");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      tone="pen"
      icon={<Icon of={UserX} />}
      title={t("title", { name })}
      text={<p>{t("text", { name })}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={action}
      fields={{ sittingId, candidateId }}
      texts={t.raw("reasons") as Record<string, string>}
      body={
        <>
          <TextareaField name="reason" label={t("reason")} help={t("reasonHelp")} />
          <CheckboxField name="excused" value="yes" label={t("excused")} help={t("excusedHelp")} />
        </>
      }
    >
      {t("button")}
    </ConfirmButton>
  );
}
