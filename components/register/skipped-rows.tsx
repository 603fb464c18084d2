import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Row = { readonly row: number; readonly code: string; readonly text: string };

/** More than anybody reads; how many more there are is said. */
const most = 200;

/** Rows of a file that are no lines: nothing is left out unsaid. */
export function SkippedRows({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTranslations("register.skipped");
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("text")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, most).map(({ row, code, text }) => (
          <Tr key={row}>
            <Td numeric>{row}</Td>
            <Td>{t(code as "group")}</Td>
            <Td>{text}</Td>
          </Tr>
        ))}
        {rows.length > most && (
          <Tr>
            <Td numeric>…</Td>
            <Td colSpan={2}>{t("more", { count: rows.length - most })}</Td>
          </Tr>
        )}
      </tbody>
    </Table>
  );
}
