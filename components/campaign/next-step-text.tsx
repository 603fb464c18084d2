import { useTranslations } from "next-intl";
import type { NextStep } from "@/lib/domain/inspection/standing";

type Props = { readonly next: NextStep | null; readonly escalated: boolean };

/** What is to be done next, and by whom. */
export function NextStepText({ next, escalated }: Props) {
  const t = useTranslations("campaign.board");
  if (next === null) return <>{t(escalated ? "escalated" : "finished")}</>;
  return (
    <>
      {t("next")}: <b>{t("turn", { step: t(`todoSteps.${next.step}`), by: t(`by.${next.by}`) })}</b>
    </>
  );
}
