import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { TextareaField } from "@/components/ui/text-field";
import { SigningPassword } from "./signing-acts";

type AnswerButtonsProps = {
  readonly recordId: string;
  /** The correction's place in the chain. */
  readonly to: number;
  readonly action: FormAction;
};

/** The unit signs a correction of its record, or objects. */
export function AnswerButtons({ recordId, to, action }: AnswerButtonsProps) {
  const t = useTranslations("signing.answer");
  const common = useTranslations("common");
  const texts = t.raw("reasons") as Record<string, string>;
  const fields = { recordId, to: String(to) };
  return (
    <ButtonRow>
      <ConfirmButton
        tone="pen"
        title={t("agree_title")}
        text={<p>{t("agree_text")}</p>}
        confirm={t("agree")}
        cancel={common("cancel")}
        action={action}
        fields={{ ...fields, agreed: "yes" }}
        texts={texts}
        body={<SigningPassword />}
      >
        {t("agree")}
      </ConfirmButton>
      <ConfirmButton
        title={t("object_title")}
        text={<p>{t("object_text")}</p>}
        confirm={t("object")}
        cancel={common("cancel")}
        action={action}
        fields={{ ...fields, agreed: "no" }}
        texts={texts}
        body={
          <>
            <TextareaField name="statement" label={t("statement")} rows={3} />
            <SigningPassword />
          </>
        }
      >
        {t("object")}
      </ConfirmButton>
    </ButtonRow>
  );
}
