import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type RowLine = {
  readonly key: string;
  readonly what: string;
  readonly name: string;
  readonly staffCode: string | null;
  readonly then: string;
  readonly today: string;
  readonly detail: string;
  readonly href: string | null;
};

/** The rows behind a figure of the sheet, each by name. */
export function ReconciledRows({ lines, first }: { lines: readonly RowLine[]; first: number }) {
  const t = useTranslations("reconciliation.rows");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("code")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("then")}</Th>
          <Th>{t("today")}</Th>
          <Th>{t("detail")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, staffCode, what, then, today, detail, href }, index) => (
          <Tr key={key}>
            <Th scope="row">{first + index}</Th>
            <Td>
              {href === null ? (
                name
              ) : (
                <Link href={href} className="inline-block min-h-6">
                  {name}
                </Link>
              )}
            </Td>
            <Td label={t("code")}>{staffCode}</Td>
            <Td label={t("what")}>{what}</Td>
            <Td label={t("then")}>{then}</Td>
            <Td label={t("today")}>{today}</Td>
            <Td label={t("detail")}>{detail}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
