import {
  and,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Executor } from "@/db/client";
import { item, itemTag, tag } from "@/db/schema";
import { containing } from "@/db/search";
import { soonUntil } from "@/lib/domain/bank/review-by";
import type { BankId, SharedSystemId, TagId, TopicId } from "@/lib/domain/ids";
import type { InteractionType, Level } from "@/lib/domain/item/interaction";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import { onEndedBasis } from "./drawable";
import { topicAndBelow } from "./topics";

/** What the items of a bank are narrowed by. */
export type ItemFilter = WideItemFilter & { readonly bankId: BankId };

export type WideItemFilter = {
  /** Null: of whichever bank. */
  readonly bankId: BankId | null;
  /** Folded words with their other spellings; one of each must occur in code, stem or options. */
  readonly words?: readonly (readonly string[])[] | undefined;
  readonly topicId?: TopicId | undefined;
  readonly sharedSystemId?: SharedSystemId | undefined;
  readonly level?: Level | undefined;
  readonly states?: readonly ItemState[] | undefined;
  /** Marked so, or with a document ended under them `on` the day given. */
  readonly needsCheck?: boolean | undefined;
  readonly on: string;
  /** Open to practice, or kept for tests. */
  readonly practice?: boolean | undefined;
  /** How the newest version is answered. */
  readonly type?: InteractionType | undefined;
  readonly tagId?: TagId | undefined;
  /** The day to be looked at again has passed `on` the day given, or comes soon. */
  readonly due?: "overdue" | "soon" | undefined;
  /** Whether the newest version has a key. */
  readonly keyless?: boolean | undefined;
  /** Whether the newest version shows a picture. */
  readonly picture?: boolean | undefined;
};

/** The items that a filter asks for. */
export function itemsMatching(db: Executor, filter: WideItemFilter) {
  return and(
    filter.bankId === null ? undefined : eq(item.bankId, filter.bankId),
    ...(filter.words ?? []).map((spellings) =>
      or(
        ...spellings.map((word) => like(item.searchText, containing(word))),
        taggedWith(db, spellings),
      ),
    ),
    filter.topicId && inArray(item.topicId, topicAndBelow(db, filter.topicId)),
    filter.sharedSystemId && eq(item.sharedSystemId, filter.sharedSystemId),
    filter.level && eq(item.level, filter.level),
    filter.states && inArray(item.state, [...filter.states]),
    toCheck(filter),
    practised(filter.practice),
    filter.type && newestVersion(sql`v.interaction ->> 'type' = ${filter.type}`),
    filter.tagId &&
      inArray(
        item.id,
        db.select({ id: itemTag.itemId }).from(itemTag).where(eq(itemTag.tagId, filter.tagId)),
      ),
    due(filter),
    pictured(filter.picture),
    filter.keyless ? newestVersion(sql`v.lacks_key`) : undefined,
  );
}

/** As a list made first, so that the index over the searched text and this one can be put together. */
function taggedWith(db: Executor, spellings: readonly string[]) {
  const tagged = db
    .select({ id: itemTag.itemId })
    .from(itemTag)
    .innerJoin(tag, eq(tag.id, itemTag.tagId))
    .where(or(...spellings.map((word) => like(tag.searchText, containing(word)))));
  return sql`${item.id} = any(array(${tagged}))`;
}

/** The newest version of an item, `v`, as a condition says. */
function newestVersion(condition: SQL) {
  return sql`exists (select from item_version v
    where v.item_id = ${item.id} and v.version = ${item.currentVersion} and ${condition})`;
}

function due({ due: wanted, on }: WideItemFilter) {
  if (wanted === undefined) return undefined;
  const until = wanted === "overdue" ? lt(item.reviewBy, on) : lte(item.reviewBy, soonUntil(on));
  const after = wanted === "overdue" ? undefined : gte(item.reviewBy, on);
  return and(until, after, inArray(item.state, ["approved", "suspended"]));
}

function pictured(wanted: boolean | undefined) {
  if (wanted === undefined) return undefined;
  const shows = newestVersion(sql`exists (select from item_version_picture p
    where p.item_version_id = v.id and p.part = 'question')`);
  return wanted ? shows : sql`not (${shows})`;
}

function toCheck({ needsCheck, on }: WideItemFilter) {
  if (needsCheck === undefined) return undefined;
  const wanted = or(item.needsCheck, onEndedBasis(on));
  return needsCheck ? wanted : sql`not (${wanted})`;
}

function practised(wanted: boolean | undefined) {
  if (wanted === undefined) return undefined;
  return wanted ? isNotNull(item.practiceSince) : isNull(item.practiceSince);
}
