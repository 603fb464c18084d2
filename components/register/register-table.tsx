import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { dayText, instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RegisterKind } from "@/lib/domain/register/kinds";

export type RegisterRow = {
  readonly id: string;
  readonly name: string;
  readonly effectiveOn: string;
  readonly ownerName: string;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly purgeAfter: Date | null;
  readonly lines: number;
};

type Props = { readonly kind: RegisterKind; readonly imports: readonly RegisterRow[] };

/** Lists on their way into the register, and those that were applied. */
export function RegisterTable({ kind, imports }: Props) {
  const t = useTranslations("register.table");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("lines")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("on")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("by")}</Th>
          <Th>{t("at")}</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" numeric>
              {row.lines}
            </Th>
            <Td>
              <Link
                href={`/${kind}/imports/${row.id}`}
                className="inline-block min-h-6 font-semibold break-all"
              >
                {row.name}
              </Link>
            </Td>
            <Td label={t("on")}>{dayOf(row.effectiveOn)}</Td>
            <Td label={t("state")}>
              <State row={row} />
            </Td>
            <Td label={t("by")}>{row.ownerName}</Td>
            <Td label={t("at")}>{instantText(row.createdAt)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function State({ row: { appliedAt, undoneAt, purgeAfter } }: { readonly row: RegisterRow }) {
  const t = useTranslations("register.table");
  if (appliedAt) {
    return (
      <StatusMark tone="ok" icon="saved">
        {t("applied", { at: instantText(appliedAt) })}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="wait" icon="held">
      {undoneAt
        ? t("undone", { at: instantText(undoneAt) })
        : t("open", { day: purgeAfter ? dayText(purgeAfter) : "" })}
    </StatusMark>
  );
}
