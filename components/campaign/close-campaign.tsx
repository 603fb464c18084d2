import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";

type Props = { readonly campaignId: string; readonly action: FormAction };

/** Ends a campaign, once every unit is through. */
export function CloseCampaign({ campaignId, action }: Props) {
  const t = useTranslations("plan.close");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      wide
      icon={<Icon of={Lock} />}
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("button")}
      cancel={common("cancel")}
      action={action}
      fields={{ campaignId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}
