import { useTranslations } from "next-intl";
import type { FileRemark } from "@/lib/domain/bank/import-line";

type Group = "warning" | "skipped";

/** What there is to say about parts of a file, in sentences. */
export function useRemarkText(): (group: Group, remark: FileRemark) => string {
  const t = useTranslations("reading");
  return (group, { ref = "", code, values }) => {
    const own = `${group}.${code}`;
    const key = t.has(own as "warning.no_key") ? own : `refused.${code}`;
    return t.has(key as "warning.no_key") ? t(key as "warning.no_key", { ref, ...values }) : code;
  };
}

type Props = { readonly remarks: readonly FileRemark[] };

/** The remarks on one question, under each other. */
export function RemarkList({ remarks }: Props) {
  const textOf = useRemarkText();
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)} className="py-0.5">
          {textOf("warning", remark)}
        </li>
      ))}
    </ul>
  );
}
