import { useLocale } from "next-intl";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { Locale } from "@/messages/namespaces";

/** What a line asks for, its unit and what to look at. */
export function LineWords({ line }: { readonly line: CriteriaLine }) {
  const locale = useLocale() as Locale;
  return (
    <>
      <span className="block">{line.name[locale]}</span>
      {line.unitOfMeasure && <small className="block">{line.unitOfMeasure[locale]}</small>}
      {line.help && <small className="block">{line.help[locale]}</small>}
    </>
  );
}
