import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";

type Bank = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly items: number;
  readonly approved: number;
};

/** Every bank with what it holds, a step from its questions. */
export function BankTable({ banks }: { readonly banks: readonly Bank[] }) {
  const t = useTranslations("item");
  return (
    <Table caption={t("banks.caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("banks.items")}</Th>
          <Th>{t("bank.name")}</Th>
          <Th>{t("bank.code")}</Th>
          <Th numeric>{t("banks.approved")}</Th>
        </tr>
      </thead>
      <tbody>
        {banks.map(({ id, name, code, items, approved }) => (
          <tr key={id}>
            <Td numeric>{items}</Td>
            <Th scope="row">
              <Link href={`/bank?bank=${id}`}>{name}</Link>
            </Th>
            <Td label={t("bank.code")}>{code}</Td>
            <Td numeric label={t("banks.approved")}>
              {approved}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
