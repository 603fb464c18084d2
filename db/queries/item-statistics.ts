import { and, asc, count, desc, eq, gt, inArray, like, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { item, itemStatistic, itemVersion, topic } from "@/db/schema";
import { containing } from "@/db/search";
import type { StatisticOrder } from "@/lib/domain/bank/statistic-order";
import type { BankId, ItemId, TopicId } from "@/lib/domain/ids";
import type { Weakness } from "@/lib/domain/measurement/item-weakness";
import { topicAndBelow } from "./topics";

export type StatisticFilter = {
  readonly bankId: BankId;
  /** Folded words with their other spellings; one of each must occur in code, stem or options. */
  readonly words: readonly (readonly string[])[];
  readonly topicId?: TopicId | undefined;
  /** Any weakness, one of them, or too few answers to tell. */
  readonly show?: Weakness | "weak" | "too_few" | undefined;
  /** Below so many answers there are too few. */
  readonly fewest: number;
};

const orders: Readonly<Record<StatisticOrder, readonly SQL[]>> = {
  weakest: [desc(sql`cardinality(${itemStatistic.weak})`), desc(itemStatistic.n)],
  hardest: [asc(itemStatistic.facility)],
  easiest: [desc(itemStatistic.facility)],
  least_discriminating: [sql`${itemStatistic.discrimination} asc nulls last`],
  most_used: [desc(itemStatistic.n)],
  last_used: [sql`${itemStatistic.lastDay} desc nulls last`],
  first_used: [sql`${itemStatistic.lastDay} asc nulls last`],
  code: [],
};

function matching(db: Executor, { bankId, words, topicId, show, fewest }: StatisticFilter) {
  return and(
    eq(item.bankId, bankId),
    ...words.map((spellings) =>
      or(...spellings.map((word) => like(item.searchText, containing(word)))),
    ),
    topicId && inArray(item.topicId, topicAndBelow(db, topicId)),
    shown(show, fewest),
  );
}

function shown(show: StatisticFilter["show"], fewest: number) {
  if (show === undefined) return undefined;
  if (show === "too_few") return sql`${itemStatistic.n} < ${fewest}`;
  if (show === "weak") return gt(sql`cardinality(${itemStatistic.weak})`, 0);
  return sql`${show} = any(${itemStatistic.weak})`;
}

type Listing = {
  readonly filter: StatisticFilter;
  readonly order: StatisticOrder;
  readonly limit: number;
  readonly offset: number;
};

/** Statistics of versions of a bank's items, in the order asked for. */
export async function selectStatistics(db: Executor, { filter, order, ...range }: Listing) {
  return db
    .select({
      itemId: item.id,
      code: item.code,
      version: itemVersion.version,
      state: item.state,
      approvedVersion: item.approvedVersion,
      level: item.level,
      stem: itemVersion.stem,
      topicName: topic.name,
      topicNameEn: topic.nameEn,
      statistics: sql<typeof itemStatistic.$inferSelect.detail>`${itemStatistic.detail}`,
    })
    .from(itemStatistic)
    .innerJoin(item, eq(item.id, itemStatistic.itemId))
    .innerJoin(itemVersion, eq(itemVersion.id, itemStatistic.itemVersionId))
    .innerJoin(topic, eq(topic.id, item.topicId))
    .where(matching(db, filter))
    .orderBy(...orders[order], asc(item.code), desc(itemVersion.version))
    .limit(range.limit)
    .offset(range.offset);
}

/** How many versions a filter leaves; of all, how many are weak or were met too seldom. */
export async function countStatistics(db: Executor, filter: StatisticFilter) {
  const { bankId, fewest } = filter;
  const [row] = await db
    .select({ total: count() })
    .from(itemStatistic)
    .innerJoin(item, eq(item.id, itemStatistic.itemId))
    .where(matching(db, filter));
  const [all] = await db
    .select({
      met: count(),
      weak: sql<number>`count(*) filter (where ${shown("weak", fewest)})::int`,
      tooFew: sql<number>`count(*) filter (where ${shown("too_few", fewest)})::int`,
    })
    .from(itemStatistic)
    .innerJoin(item, eq(item.id, itemStatistic.itemId))
    .where(eq(item.bankId, bankId));
  return { total: row?.total ?? 0, ...(all ?? { met: 0, weak: 0, tooFew: 0 }) };
}

/** The statistics of each version of an item that was met, newest version first, with what it asks. */
export async function selectStatisticsOfItem(db: Executor, itemId: ItemId) {
  return db
    .select({
      versionId: itemVersion.id,
      version: itemVersion.version,
      interaction: itemVersion.interaction,
      detail: itemStatistic.detail,
    })
    .from(itemStatistic)
    .innerJoin(itemVersion, eq(itemVersion.id, itemStatistic.itemVersionId))
    .where(eq(itemStatistic.itemId, itemId))
    .orderBy(desc(itemVersion.version));
}
