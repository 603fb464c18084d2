import { useFormatter, useTranslations } from "next-intl";
import { ItemStateMark } from "@/components/item/item-state";
import { StemLink } from "@/components/item/item-table";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ItemState } from "@/lib/domain/item/lifecycle";

type Side = {
  readonly id: string;
  readonly code: string;
  readonly state: ItemState;
  readonly stem: string;
};

type Props = {
  readonly twins: readonly {
    readonly likeness: number;
    readonly one: Side;
    readonly other: Side;
  }[];
};

/** Pairs of questions that ask nearly the same; in the margin how alike they are. */
export function TwinTable({ twins }: Props) {
  const t = useTranslations("twin");
  const format = useFormatter();
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("likeness")}</Th>
          <Th>{t("one")}</Th>
          <Th>{t("other")}</Th>
        </tr>
      </thead>
      <tbody>
        {twins.map(({ likeness, one, other }) => (
          <Tr key={`${one.id} ${other.id}`}>
            <Td numeric>{format.number(Math.floor(likeness * 100) / 100, "percent")}</Td>
            <Th scope="row">
              <TwinSide side={one} />
            </Th>
            <Td>
              <TwinSide side={other} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function TwinSide({ side }: { readonly side: Side }) {
  return (
    <>
      <span className="flex flex-wrap gap-x-3">
        {side.code}
        <ItemStateMark state={side.state} quiet />
      </span>
      <StemLink row={side} />
    </>
  );
}
