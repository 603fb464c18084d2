import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import type { FileRemark } from "@/lib/domain/bank/import-line";
import { RemarkList } from "./remark-list";

type Props = {
  readonly source: readonly { readonly line: number; readonly text: string }[];
  readonly remarks: readonly FileRemark[];
};

/** Above the editor: what the file says of the question, and what there is to look at. */
export function LineNotes({ source, remarks }: Props) {
  const t = useTranslations("import.mend");
  return (
    <>
      {remarks.length > 0 && (
        <Note tone="wait" title={t("look")}>
          <RemarkList remarks={remarks} />
        </Note>
      )}
      {source.length > 0 && (
        <Block space="small" className="pb-2">
          <details>
            <summary className="min-h-low cursor-pointer py-1.5 font-semibold text-pen">
              {t("inFile")}
            </summary>
            <ul className="mt-1 border-l-4 border-rule pl-3 text-15">
              {source.map(({ line, text }) => (
                <li key={line} className="break-words">
                  <span className="mr-2 text-ink-2">{line}</span>
                  {text}
                </li>
              ))}
            </ul>
          </details>
        </Block>
      )}
    </>
  );
}
