import { useLocale, useTranslations } from "next-intl";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { Locale } from "@/messages/namespaces";

/** What a line asks for, its unit and what to look at. */
export function LineWords({ line }: { readonly line: CriteriaLine }) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const answer = t(line.formula.kind === "penalty" ? "yes" : "no");
  return (
    <>
      <span className="block">{line.name[locale]}</span>
      {line.unitOfMeasure && <small className="block">{line.unitOfMeasure[locale]}</small>}
      {line.gate && <small className="block font-semibold">{t("gateLine", { answer })}</small>}
      {line.help && <small className="block">{line.help[locale]}</small>}
    </>
  );
}
