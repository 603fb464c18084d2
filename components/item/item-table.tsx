import { BookOpen, KeyRound, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { dayText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ReviewStanding } from "@/lib/domain/bank/review-by";
import { ReviewMark } from "@/components/upkeep/review-mark";
import type { Level } from "@/lib/domain/item/interaction";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import { ItemStateMark } from "./item-state";

export type ItemRow = {
  readonly id: string;
  readonly code: string;
  readonly stem: string;
  readonly state: ItemState;
  readonly level: Level;
  readonly needsCheck: boolean;
  /** A document under it is no longer in force. */
  readonly ended: boolean;
  readonly practiceSince: Date | null;
  /** The day to be looked at again, and how far away it is. */
  readonly reviewBy: string | null;
  readonly reviewStanding: ReviewStanding;
  readonly tags: readonly string[];
  /** It came from a file without a key, and nobody has given it one yet. */
  readonly lacksKey: boolean;
  readonly currentVersion: number;
  readonly approvedVersion: number | null;
  readonly authorName: string;
  readonly changedAt: Date;
  readonly own: boolean;
  readonly topicName: string;
  readonly topicNameEn: string;
  readonly systemName: string | null;
  readonly systemNameEn: string | null;
};

type Props = {
  readonly items: readonly ItemRow[];
  /** Each row can be ticked, as `itemIds[]` of the form around the table. */
  readonly chosen?: boolean;
};

/** The items of a bank: the code is the margin. */
export function ItemTable({ items, chosen = false }: Props) {
  const t = useTranslations("item");
  return (
    <Table caption={t("list.caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("list.code")}</Th>
          <Th>{t("list.stem")}</Th>
          <Th>{t("list.topic")}</Th>
          <Th>{t("list.level")}</Th>
          <Th>{t("list.state")}</Th>
          <Th numeric>{t("list.changed")}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <Tr key={row.id}>
            <Td numeric>
              {chosen ? <ChosenCode code={row.code} name="itemIds[]" value={row.id} /> : row.code}
            </Td>
            <Th scope="row">
              <StemLink row={row} />
              {row.tags.length > 0 && <small>{row.tags.map((tag) => `#${tag}`).join(" ")}</small>}
            </Th>
            <Td label={t("list.topic")}>
              <ItemTopic row={row} />
            </Td>
            <Td label={t("list.level")}>
              <span className="whitespace-nowrap">{t(`level.${row.level}`)}</span>
            </Td>
            <Td>
              <StateCell row={row} />
            </Td>
            <Td numeric label={t("list.changed")}>
              {dayText(row.changedAt)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type ChosenProps = { readonly code: string; readonly name: string; readonly value: string };

/** The code of an item with a box to tick, as one of several values of the form around it. */
export function ChosenCode({ code, name, value }: ChosenProps) {
  const t = useTranslations("bulk");
  return (
    <label className="inline-flex min-h-low flex-col items-end gap-1">
      {code}
      <input
        type="checkbox"
        name={name}
        value={value}
        aria-label={t("choose", { code })}
        className="size-6 accent-pen"
      />
    </label>
  );
}

/** What an item asks, at most two lines of it, leading to the item. */
export function StemLink({ row }: { readonly row: Pick<ItemRow, "id" | "stem"> }) {
  return (
    <Link
      href={`/bank/items/${row.id}`}
      className="my-0.5 line-clamp-2 max-w-text font-semibold no-underline hover:underline md:min-w-64"
    >
      {row.stem}
    </Link>
  );
}

type TopicNames = Pick<ItemRow, "topicName" | "topicNameEn" | "systemName" | "systemNameEn">;

/** The topic of an item, and the shared system it is about. */
export function ItemTopic({ row }: { readonly row: TopicNames }) {
  const english = useLocale() === "en";
  const system = english ? row.systemNameEn : row.systemName;
  return (
    <span className="block min-w-40">
      {english ? row.topicNameEn : row.topicName}
      {system && <small>{system}</small>}
    </span>
  );
}

function StateCell({ row }: { readonly row: ItemRow }) {
  const t = useTranslations("item");
  const newer = row.approvedVersion !== null && row.currentVersion > row.approvedVersion;
  return (
    <div className="whitespace-nowrap">
      <ItemStateMark state={row.state} quiet />
      {newer && (
        <small className="max-w-52 whitespace-normal">
          {t("list.newDraft", { version: row.currentVersion })}
        </small>
      )}
      {row.lacksKey && (
        <span className="block">
          <StatusMark tone="bad" icon={KeyRound}>
            {t("lacksKey")}
          </StatusMark>
        </span>
      )}
      {(row.needsCheck || row.ended) && (
        <span className="block">
          <StatusMark tone="wait" icon={TriangleAlert}>
            {t("needsCheck")}
          </StatusMark>
          {row.ended && <small>{t("list.ended")}</small>}
        </span>
      )}
      <ReviewMark standing={row.reviewStanding} reviewBy={row.reviewBy} />
      {row.practiceSince && (
        <span className="block">
          <StatusMark tone="on" icon={BookOpen}>
            {t("practice")}
          </StatusMark>
        </span>
      )}
    </div>
  );
}
