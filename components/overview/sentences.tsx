import { useFormatter, useTranslations } from "next-intl";
import type { StandingOut } from "@/lib/domain/measurement/stands-out";

/** More names than this are counted, not told. */
const mostNames = 5;

/** What stands out, a sentence each. */
export function Sentences({ found }: { readonly found: readonly StandingOut[] }) {
  const t = useTranslations("overview.stands_out");
  if (found.length === 0) return <p>{t("nothing")}</p>;
  return (
    <ul className="max-w-text">
      {found.map((one) => (
        <li key={one.kind} className="border-b border-rule py-1.5">
          <Sentence one={one} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ one }: { readonly one: StandingOut }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const count = one.units.length;
  const names = count > mostNames ? "" : format.list(one.units, { type: "conjunction" });
  const values = { count, names, named: names === "" ? "no" : "yes" };
  if (one.kind === "weak_section") {
    return t("stands_out.weak_section", { ...values, part: t(`parts.${one.part}`), of: one.of });
  }
  return t(`stands_out.${one.kind}`, values);
}
