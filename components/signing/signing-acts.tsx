import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { PasswordField, TextareaField } from "@/components/ui/text-field";
import type { Capacity } from "@/lib/domain/signing/capacity";

/** The person's password once more, before a signature. */
export function SigningPassword() {
  const t = useTranslations("signing.sign");
  return (
    <PasswordField
      name="password"
      label={t("password")}
      help={t("password_help")}
      autoComplete="current-password"
    />
  );
}

type SigningActsProps = {
  readonly recordId: string;
  /** In which capacity the reader's signature is awaited, or null. */
  readonly capacity: Capacity | null;
  /** The unit has refused. */
  readonly refused: boolean;
  readonly mayTakeBack: boolean;
  readonly sign: FormAction;
  readonly refuse: FormAction;
  readonly takeBack: FormAction;
};

/** What the reader may do about the minutes: sign, refuse to, take them back. */
export function SigningActs(props: SigningActsProps) {
  const { recordId, capacity, refused, mayTakeBack } = props;
  return (
    <ButtonRow>
      {capacity && <SignButton {...props} capacity={capacity} />}
      {capacity === "unit" && !refused && (
        <RefuseButton recordId={recordId} refuse={props.refuse} />
      )}
      {mayTakeBack && <TakeBackButton recordId={recordId} takeBack={props.takeBack} />}
    </ButtonRow>
  );
}

function SignButton({
  recordId,
  capacity,
  refused,
  sign,
}: SigningActsProps & { readonly capacity: Capacity }) {
  const t = useTranslations("signing");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      variant="seal"
      title={t("sign.title")}
      text={
        <>
          <p>{t("sign.text")}</p>
          {refused && capacity === "leader" && <p>{t("sign.alone")}</p>}
        </>
      }
      confirm={t("sign.confirm")}
      cancel={common("cancel")}
      action={sign}
      fields={{ recordId, capacity }}
      texts={t.raw("sign.reasons") as Record<string, string>}
      body={
        <>
          {capacity === "unit" && (
            <TextareaField
              name="opinion"
              label={t("sign.opinion")}
              help={t("sign.opinion_help")}
              rows={3}
            />
          )}
          <SigningPassword />
        </>
      }
    >
      {t("sign.button", { capacity: t(`capacities.${capacity}`) })}
    </ConfirmButton>
  );
}

function RefuseButton({ recordId, refuse }: Pick<SigningActsProps, "recordId" | "refuse">) {
  const t = useTranslations("signing");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      title={t("refuse.title")}
      text={<p>{t("refuse.text")}</p>}
      confirm={t("refuse.confirm")}
      cancel={common("cancel")}
      action={refuse}
      fields={{ recordId }}
      texts={t.raw("sign.reasons") as Record<string, string>}
      body={
        <>
          <TextareaField name="reason" label={t("refuse.reason")} rows={3} />
          <SigningPassword />
        </>
      }
    >
      {t("refuse.button")}
    </ConfirmButton>
  );
}

function TakeBackButton({ recordId, takeBack }: Pick<SigningActsProps, "recordId" | "takeBack">) {
  const t = useTranslations("signing.take_back");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      variant="plain"
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={common("cancel")}
      action={takeBack}
      fields={{ recordId }}
      texts={t.raw("reasons") as Record<string, string>}
      body={<TextareaField name="reason" label={t("reason")} rows={2} />}
    >
      {t("button")}
    </ConfirmButton>
  );
}
