import { useLocale, useTranslations } from "next-intl";
import { mustStratum, wholeStratum } from "@/lib/domain/sampling/strata";

export type JobGroup = { readonly code: string; readonly name: string; readonly nameEn: string };

/** What people call a stratum. */
export function useStratumName(jobGroups: readonly JobGroup[]): (stratum: string) => string {
  const t = useTranslations("sample.strata");
  const english = useLocale() === "en";
  return (stratum) => {
    if (stratum === mustStratum) return t("must");
    if (stratum === wholeStratum) return t("whole");
    const group = jobGroups.find(({ code }) => code === stratum);
    return (english ? group?.nameEn : group?.name) ?? stratum;
  };
}
