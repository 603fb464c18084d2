import { CircleCheck, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-field";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { TextareaField } from "@/components/ui/text-field";

type Props = {
  readonly report: {
    readonly id: string;
    readonly itemId: string;
    readonly itemCode: string;
    readonly approvedVersion: number | null;
  };
  readonly action: FormAction;
};

/** The two answers to a candidate's report: the question is at fault, or it stands. */
export function AnswerReport({ report, action }: Props) {
  const t = useTranslations("fault.act");
  const { id: reportId, itemId, itemCode: code } = report;
  const shared = {
    ...{ action, cancel: t("cancel"), size: "low" as const, tone: "pen" as const },
    texts: t.raw("reasons") as Record<string, string>,
  };
  return (
    <ButtonRow>
      <ConfirmButton
        {...shared}
        icon={<Icon of={CircleCheck} />}
        title={t("acceptTitle", { code })}
        text={<p>{t("acceptText")}</p>}
        confirm={t("accept")}
        fields={{ reportId, itemId, verdict: "accepted" }}
        body={
          <>
            <TextareaField name="answer" rows={3} label={t("what")} />
            {report.approvedVersion !== null && (
              <CheckboxField name="suspend" value="yes" label={t("suspend")} defaultChecked />
            )}
          </>
        }
      >
        {t("accept")}
      </ConfirmButton>
      <ConfirmButton
        {...shared}
        icon={<Icon of={Undo2} />}
        title={t("rejectTitle", { code })}
        text={<p>{t("rejectText")}</p>}
        confirm={t("reject")}
        fields={{ reportId, itemId, verdict: "rejected" }}
        body={<TextareaField name="answer" rows={3} label={t("why")} />}
      >
        {t("reject")}
      </ConfirmButton>
    </ButtonRow>
  );
}
