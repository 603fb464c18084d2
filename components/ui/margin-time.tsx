import { useTranslations } from "next-intl";
import { secondText } from "./instant";

/** To the second; the margin of a phone is wide enough for the minute, with the second below. */
export function MarginTime({ at }: { readonly at: Date }) {
  const t = useTranslations("common");
  const text = secondText(at);
  return (
    <span className="whitespace-nowrap">
      {text.slice(0, 5)}
      <span className="max-md:hidden">{text.slice(5)}</span>
      <small className="md:hidden">{t("second", { second: text.slice(6) })}</small>
    </span>
  );
}
