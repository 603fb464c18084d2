import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ItemStateMark } from "@/components/item/item-state";
import { StemLink } from "@/components/item/item-table";
import { ButtonLink } from "@/components/ui/button";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Level } from "@/lib/domain/item/interaction";
import type { ItemState } from "@/lib/domain/item/lifecycle";

type Row = {
  readonly id: string;
  readonly code: string;
  readonly stem: string;
  readonly state: ItemState;
  readonly level: Level;
  readonly place: number;
};

type Props = {
  readonly items: readonly Row[];
  /** How many forms show the stimulus. */
  readonly forms: number;
  /** Where an item on it is begun; null for who may not. */
  readonly newHref: string | null;
};

/** The items that are asked about a stimulus, in their order on a form. */
export function StimulusItems({ items, forms, newHref }: Props) {
  const t = useTranslations("stimulus.items");
  const item = useTranslations("item");
  return (
    <>
      <Block>
        <SectionHead title={t("title")} />
        <p className="max-w-text text-15 text-ink-2">{t("rule")}</p>
        <p className="pt-1">{t("forms", { forms })}</p>
        {newHref && (
          <p className="pt-2">
            <ButtonLink href={newHref} icon={Plus}>
              {t("add")}
            </ButtonLink>
          </p>
        )}
      </Block>
      {items.length > 0 && (
        <Table caption={t("title")}>
          <thead>
            <tr>
              <Th numeric>{t("place")}</Th>
              <Th>{item("list.code")}</Th>
              <Th>{item("list.stem")}</Th>
              <Th>{item("list.level")}</Th>
              <Th>{item("list.state")}</Th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <Tr key={row.id}>
                <Td numeric>{row.place}</Td>
                <Td>{row.code}</Td>
                <Th scope="row">
                  <StemLink row={row} />
                </Th>
                <Td>
                  <span className="whitespace-nowrap">{item(`level.${row.level}`)}</span>
                </Td>
                <Td>
                  <ItemStateMark state={row.state} quiet />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
