import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-field";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { ChosenCode, ItemTopic, type ItemRow, StemLink } from "./item-table";

type Props = { readonly items: readonly ItemRow[]; readonly approve: FormAction };

/**
 * What waits for a reviewer; one's own stands there too, to be read only. Those that were read can be
 * approved together.
 */
export function ReviewQueue({ items, approve }: Props) {
  const t = useTranslations("item.queue");
  return (
    <ActionForm
      action={approve}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("done")}
      label={t("approve")}
      className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
    >
      <QueueTable items={items} />
      {items.some(isOpen) && (
        <Block>
          <SectionHead title={t("together")} sub={t("togetherSub")} />
          {/* Said of this list: when it is another one, it has to be said again. */}
          <CheckboxField
            key={items.map(({ id }) => id).join()}
            name="read"
            value="yes"
            label={t("haveRead")}
          />
          <SubmitButton>{t("approve")}</SubmitButton>
        </Block>
      )}
    </ActionForm>
  );
}

/** What the person asking did not write, and that has something to be judged by. */
const isOpen = ({ own, lacksKey }: ItemRow) => !own && !lacksKey;

function QueueTable({ items }: Pick<Props, "items">) {
  const t = useTranslations("item");
  return (
    <Table caption={t("queue.caption")} stacks>
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
            <Td numeric>
              {isOpen(row) ? (
                <ChosenCode
                  code={row.code}
                  name="items[]"
                  value={`${row.id}:${row.currentVersion}`}
                />
              ) : (
                row.code
              )}
            </Td>
            <Th scope="row">
              <StemLink row={row} />
            </Th>
            <Td>
              <ItemTopic row={row} />
            </Td>
            <Td label={t("list.level")}>
              <span className="whitespace-nowrap">{t(`level.${row.level}`)}</span>
            </Td>
            <Td label={t("queue.author")}>
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
