import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { MarginDay } from "@/components/ui/margin-day";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ItemChange } from "@/lib/domain/bank/item-change";

export type ChangeRow = {
  readonly id: string;
  readonly change: ItemChange;
  readonly byName: string;
  readonly at: Date;
  readonly items: number;
  readonly undoneAt: Date | null;
  readonly undoneByName: string | null;
  /** Codes of what somebody had changed by then, and was left as it was. */
  readonly left: readonly string[];
};

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly changes: readonly ChangeRow[];
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly undo: FormAction;
};

/** What was changed in one go, newest first, each to be undone as a whole. */
export function ChangeList({ changes, undo, ...places }: Props) {
  const t = useTranslations("bulk.list");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("at")}</Th>
          <Th>{t("what")}</Th>
          <Th numeric>{t("items")}</Th>
          <Th>{t("by")}</Th>
          <Th>{t("acts")}</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map((row) => (
          <Tr key={row.id}>
            <Td numeric>
              <MarginDay at={row.at} />
            </Td>
            <Th scope="row">
              <ChangeWords change={row.change} {...places} />
            </Th>
            <Td numeric label={t("items")}>
              {row.items}
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

type WordsProps = Omit<Props, "changes" | "undo"> & { readonly change: ItemChange };

function ChangeWords({ change, topics, systems }: WordsProps) {
  const t = useTranslations("bulk.list");
  const item = useTranslations("item");
  const nameIn = (rows: readonly Named[], id: string) =>
    rows.find((row) => row.id === id)?.name ?? "";
  const { topicId, sharedSystemId: system, level, needsCheck } = change.place;
  const none = item("editor.noSystem");
  const lines = [
    topicId && t("topic", { name: nameIn(topics, topicId) }),
    system !== undefined && t("system", { name: system ? nameIn(systems, system) : none }),
    level && t("level", { name: item(`level.${level}`) }),
    needsCheck !== undefined && t(needsCheck ? "marked" : "unmarked"),
    change.addTags.length > 0 && t("added", { tags: change.addTags.join(", ") }),
    change.removeTags.length > 0 && t("removed", { tags: change.removeTags.join(", ") }),
    change.submit && t("submitted"),
  ];
  return (
    <ul className="max-w-text font-normal">
      {lines.filter(Boolean).map((line) => (
        <li key={String(line)}>{line}</li>
      ))}
    </ul>
  );
}

type UndoProps = Pick<Props, "undo"> & { readonly row: ChangeRow };

function UndoCell({ row, undo }: UndoProps) {
  const t = useTranslations("bulk.list");
  if (row.undoneAt !== null) {
    return (
      <>
        {t("undone", { name: row.undoneByName ?? "", at: instantText(row.undoneAt) })}
        {row.left.length > 0 && (
          <small>{t("left", { count: row.left.length, codes: someOf(row.left) })}</small>
        )}
      </>
    );
  }
  return (
    <ConfirmButton
      size="low"
      icon={<Icon of={Undo2} />}
      title={t("undoTitle", { count: row.items })}
      text={<p>{t("undoText")}</p>}
      confirm={t("undo")}
      cancel={t("cancel")}
      action={undo}
      texts={t.raw("reasons") as Record<string, string>}
      fields={{ changeId: row.id }}
    >
      {t("undo")}
    </ConfirmButton>
  );
}

/** More than so many codes nobody reads. */
const most = 20;

/** The first codes of a list, and dots where there are more. */
export function someOf(codes: readonly string[]): string {
  return codes.slice(0, most).join(", ") + (codes.length > most ? ", …" : "");
}
