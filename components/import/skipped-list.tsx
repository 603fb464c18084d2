import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FileRemark } from "@/lib/domain/bank/import-line";
import { useRemarkText } from "./remark-list";

/** More than anybody reads; how many more there are is said. */
const most = 300;

/** Parts of the file that became no items, each by its line: nothing is dropped unsaid. */
export function SkippedList({ skipped }: { readonly skipped: readonly FileRemark[] }) {
  const t = useTranslations("import.skipped");
  const textOf = useRemarkText();
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("line")}</Th>
          <Th>{t("what")}</Th>
        </tr>
      </thead>
      <tbody>
        {skipped.slice(0, most).map((part, index) => (
          <Tr key={index}>
            <Td numeric>{part.line ?? part.ref}</Td>
            <Td>{textOf("skipped", part)}</Td>
          </Tr>
        ))}
        {skipped.length > most && (
          <Tr>
            <Td numeric>…</Td>
            <Td>{t("more", { count: skipped.length - most })}</Td>
          </Tr>
        )}
      </tbody>
    </Table>
  );
}
