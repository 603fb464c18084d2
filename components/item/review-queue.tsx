import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { ItemTopic, type ItemRow, StemLink } from "./item-table";

/** What waits for a reviewer; one's own stands there too, to be read only. */
export function ReviewQueue({ items }: { readonly items: readonly ItemRow[] }) {
  const t = useTranslations("item");
  return (
    <Table caption={t("queue.caption")}>
      <thead>
        <tr>
          <Th numeric>{t("list.code")}</Th>
          <Th>{t("list.stem")}</Th>
          <Th>{t("list.topic")}</Th>
          <Th>{t("list.level")}</Th>
          <Th>{t("queue.author")}</Th>
          <Th>{t("review.title")}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <Tr key={row.id}>
            <Td numeric>{row.code}</Td>
            <Th scope="row">
              <StemLink row={row} />
            </Th>
            <Td>
              <ItemTopic row={row} />
            </Td>
            <Td>
              <span className="whitespace-nowrap">{t(`level.${row.level}`)}</span>
            </Td>
            <Td>
              <span className="whitespace-nowrap">{row.authorName}</span>
            </Td>
            <Td>
              {row.own ? (
                <span className="text-ink-2">{t("queue.own")}</span>
              ) : (
                <ButtonLink size="low" href={`/bank/items/${row.id}`}>
                  {t("queue.read")}
                </ButtonLink>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
