import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { ItemStateMark } from "@/components/item/item-state";
import { StemLink } from "@/components/item/item-table";
import type { FormAction } from "@/components/ui/action-form";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import { ConfirmBasis } from "./confirm-basis";

export type RestingItem = {
  readonly id: string;
  readonly code: string;
  readonly stem: string;
  readonly state: ItemState;
  readonly approvedVersion: number | null;
  readonly authorName: string;
  readonly articles: readonly string[];
  readonly waits: boolean;
  readonly own: boolean;
};

type Other = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly inForce: boolean;
};

type Props = {
  readonly document: {
    readonly id: string;
    readonly number: string;
    readonly replacedById: string | null;
  };
  readonly items: readonly RestingItem[];
  readonly others: readonly Other[];
  /** Left out for whoever does not review. */
  readonly confirm?: FormAction | undefined;
};

/** The questions in use that rest on a document; what waits for a reviewer comes first. */
export function RestingItems({ document, items, others, confirm }: Props) {
  const t = useTranslations("legal.items");
  const inForce = others.filter((other) => other.inForce);
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("code")}</Th>
          <Th>{t("stem")}</Th>
          <Th>{t("article")}</Th>
          <Th>{t("author")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <Tr key={row.id} {...(row.waits && { kind: "look" as const })}>
            <Td numeric>{row.code}</Td>
            <Th scope="row">
              <StemLink row={row} />
            </Th>
            <Td label={t("article")}>{row.articles.filter(Boolean).join("; ")}</Td>
            <Td label={t("author")}>
              <span className="whitespace-nowrap">{row.authorName}</span>
            </Td>
            <Td>
              <ItemStateMark state={row.state} quiet />
              <span className="block whitespace-nowrap">
                <StatusMark
                  tone={row.waits ? "wait" : "off"}
                  icon={row.waits ? TriangleAlert : CircleCheck}
                >
                  {t(row.waits ? "waits" : "stands")}
                </StatusMark>
              </span>
              {row.waits && confirm && row.approvedVersion !== null && (
                <div className="mt-1">
                  {row.own ? (
                    <small>{t("own")}</small>
                  ) : (
                    <ConfirmBasis item={row} ended={document} inForce={inForce} action={confirm} />
                  )}
                </div>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
