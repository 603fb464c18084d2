import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RevisionRow } from "./ruling-words";

type Waiting = RevisionRow & {
  readonly itemId: string;
  readonly code: string;
  readonly stem: string;
};

/** Requests to score answers in another way, each with the way to where it is decided. */
export function WaitingList({ revisions }: { readonly revisions: readonly Waiting[] }) {
  const t = useTranslations("scoring");
  if (revisions.length === 0) return null;
  return (
    <>
      <Block>
        <SectionHead title={t("queue.title")} sub={t("queue.sub")} />
      </Block>
      <Table caption={t("queue.caption")} stacks>
        <thead>
          <tr>
            <Th numeric>{t("queue.code")}</Th>
            <Th>{t("queue.item")}</Th>
            <Th>{t("list.what")}</Th>
            <Th>{t("list.asked")}</Th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((row) => (
            <Tr key={row.id}>
              <Td numeric>{row.code}</Td>
              <Th scope="row">
                <Link href={`/bank/items/${row.itemId}/scoring`} className="inline-block min-h-6">
                  {row.stem}
                </Link>
              </Th>
              <Td label={t("list.what")}>{t(`kinds.${row.ruling}`)}</Td>
              <Td label={t("list.asked")}>
                {t("list.by", { name: row.requestedByName, at: instantText(row.requestedAt) })}
                {row.own && <small>{t("waiting.own")}</small>}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
