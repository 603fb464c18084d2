import { useTranslations } from "next-intl";
import { Hint } from "@/components/ui/note";

type ForeseenRemarksProps = {
  readonly remarks: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
    readonly leftOut: boolean;
    readonly refs: readonly string[];
  }[];
};

/** As many codes as are written out. */
const named = 12;

/** What a file will not hold, with the items it concerns; what is left out comes first. */
export function ForeseenRemarks({ remarks }: ForeseenRemarksProps) {
  const t = useTranslations("export.remarks");
  const said = useTranslations("writing.remark");
  const kinds = useTranslations("item.type");
  if (remarks.length === 0) return <Hint tone="plain">{t("none")}</Hint>;
  const inOrder = [...remarks].sort((one, other) => Number(other.leftOut) - Number(one.leftOut));
  return (
    <ul className="max-w-text list-none pt-3">
      {inOrder.map(({ code, values, refs }) => (
        <li key={`${code} ${JSON.stringify(values)}`} className="border-b border-rule py-2">
          {said(code as "type_not_held", {
            ...values,
            ...(values.type === undefined ? {} : { type: kinds(values.type as "essay") }),
          })}
          <span className="block text-15 text-ink-2">
            {t("items", { count: refs.length, codes: refs.slice(0, named).join(", ") })}
            {refs.length > named && t("more", { count: refs.length - named })}
          </span>
        </li>
      ))}
    </ul>
  );
}
