import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { unknownDay } from "@/lib/domain/bank/document-standing";

type Props = { readonly from: string | null; readonly lastDay: string | null };

/** From when to when a document is in force, as far as anybody wrote it down. */
export function TermText({ from, lastDay }: Props) {
  const t = useTranslations("legal.term");
  if (lastDay === unknownDay) return t("replaced");
  if (from !== null && lastDay !== null) {
    return t("both", { from: dayOf(from), to: dayOf(lastDay) });
  }
  if (from !== null) return t("from", { from: dayOf(from) });
  return lastDay === null ? t("unknown") : t("to", { to: dayOf(lastDay) });
}
