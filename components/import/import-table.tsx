import { useTranslations } from "next-intl";
import { dayText, instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type ImportRow = {
  readonly id: string;
  readonly name: string;
  readonly bankName: string | null;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
  readonly purgeAfter: Date | null;
  readonly found: number;
  readonly written: number;
};

/** Files of questions on their way into the bank, and those that arrived. */
export function ImportTable({ imports }: { readonly imports: readonly ImportRow[] }) {
  const t = useTranslations("import.table");
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("found")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("at")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("kept")}</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map((row) => (
          <Tr key={row.id}>
            <Td numeric>{row.found}</Td>
            <Th scope="row">
              <Link
                href={`/bank/imports/${row.id}`}
                className="font-semibold break-all no-underline hover:underline"
              >
                {row.name}
              </Link>
            </Th>
            <Td>{instantText(row.createdAt)}</Td>
            <Td>
              <ImportState row={row} />
            </Td>
            <Td>{row.purgeAfter && row.written < row.found ? dayText(row.purgeAfter) : ""}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function ImportState({ row: { bankName, written, undoneAt } }: { readonly row: ImportRow }) {
  const t = useTranslations("import.table");
  if (bankName !== null) {
    return (
      <StatusMark tone="ok" icon="saved">
        {t("written", { count: written, bank: bankName })}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="wait" icon="held">
      {undoneAt === null ? t("open") : t("undone")}
    </StatusMark>
  );
}
