import { UserCheck, UserMinus, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonStack } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { TextareaField } from "@/components/ui/text-field";

type Props = {
  readonly sittingId: string;
  readonly candidate: { readonly id: string; readonly absenceReason: string | null };
  readonly name: string;
  readonly offer: {
    readonly excuse: boolean;
    readonly withdraw: boolean;
    readonly remove: boolean;
  };
  readonly acts: {
    readonly excuse: FormAction;
    readonly withdraw: FormAction;
    readonly remove: FormAction;
  };
};

/** What an organiser does about one candidate. */
export function CandidateActs({ sittingId, candidate, name, offer, acts }: Props) {
  const t = useTranslations("candidate.acts");
  const common = useTranslations("common");
  const shared = { wide: true, cancel: common("cancel") } as const;
  const texts = t.raw("reasons") as Record<string, string>;
  return (
    <ButtonStack>
      {offer.excuse && (
        <ConfirmButton
          {...shared}
          tone="pen"
          icon={<Icon of={UserX} />}
          title={t("excuse.title", { name })}
          text={<p>{t("excuse.text")}</p>}
          confirm={t("excuse.confirm")}
          action={acts.excuse}
          fields={{ sittingId, candidateId: candidate.id }}
          texts={texts}
          body={
            <TextareaField
              name="reason"
              label={t("excuse.reason")}
              help={t("excuse.help")}
              defaultValue={candidate.absenceReason ?? ""}
            />
          }
        >
          {t(candidate.absenceReason === null ? "excuse.button" : "excuse.change")}
        </ConfirmButton>
      )}
      {offer.withdraw && (
        <ConfirmButton
          {...shared}
          tone="pen"
          icon={<Icon of={UserCheck} />}
          title={t("withdraw.title", { name })}
          text={<p>{t("withdraw.text")}</p>}
          confirm={t("withdraw.button")}
          action={acts.withdraw}
          fields={{ sittingId, candidateId: candidate.id }}
          texts={texts}
        >
          {t("withdraw.button")}
        </ConfirmButton>
      )}
      {offer.remove && (
        <ConfirmButton
          {...shared}
          icon={<Icon of={UserMinus} />}
          title={t("remove.title", { name })}
          text={<p>{t("remove.text")}</p>}
          confirm={t("remove.button")}
          action={acts.remove}
          fields={{ sittingId, candidateIds: candidate.id }}
          texts={texts}
        >
          {t("remove.button")}
        </ConfirmButton>
      )}
    </ButtonStack>
  );
}
