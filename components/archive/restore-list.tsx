import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type RestoreRow = {
  readonly id: string;
  readonly name: string;
  readonly bankId: string;
  readonly bankName: string;
  readonly byName: string;
  readonly at: Date;
  readonly undoneAt: Date | null;
  /** How many of its items are still in the bank. */
  readonly items: number;
};

type Props = { readonly restores: readonly RestoreRow[]; readonly undo: FormAction };

/** Archives that were read back, newest first, each to be taken out again as a whole. */
export function RestoreList({ restores, undo }: Props) {
  const t = useTranslations("archive.list");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("items")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("into")}</Th>
          <Th>{t("by")}</Th>
          <Th>{t("acts")}</Th>
        </tr>
      </thead>
      <tbody>
        {restores.map((row) => (
          <Tr key={row.id}>
            <Td numeric>{row.items}</Td>
            <Th scope="row">
              <span className="break-all">{row.name}</span>
            </Th>
            <Td label={t("into")}>
              <Link href={`/bank?bank=${row.bankId}`}>{row.bankName}</Link>
            </Td>
            <Td label={t("by")}>
              {row.byName} <small className="whitespace-nowrap">{instantText(row.at)}</small>
            </Td>
            <Td label={t("acts")}>
              <UndoCell row={row} undo={undo} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function UndoCell({ row, undo }: Pick<Props, "undo"> & { readonly row: RestoreRow }) {
  const t = useTranslations("archive.list");
  if (row.undoneAt !== null) return t("undone", { at: instantText(row.undoneAt) });
  return (
    <ConfirmButton
      size="low"
      icon={<Icon of={Undo2} />}
      title={t("undoTitle", { items: row.items, bank: row.bankName })}
      text={<p>{t("undoText")}</p>}
      confirm={t("undo")}
      cancel={t("cancel")}
      action={undo}
      texts={t.raw("reasons") as Record<string, string>}
      fields={{ restoreId: row.id }}
    >
      {t("undo")}
    </ConfirmButton>
  );
}
