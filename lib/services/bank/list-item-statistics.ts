import {
  countStatistics,
  selectStatistics,
  type StatisticFilter,
} from "@/db/queries/item-statistics";
import type { StatisticOrder } from "@/lib/domain/bank/statistic-order";
import { plainText } from "@/lib/domain/item/content";
import { fewestAnswers } from "@/lib/domain/measurement/item-weakness";
import { fold, searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

/** How many versions a page of the list shows. */
export const statisticsPerPage = 50;

export type StatisticsQuery = Pick<StatisticFilter, "bankId" | "topicId" | "show"> & {
  /** As typed. */
  readonly search?: string | undefined;
  readonly order: StatisticOrder;
};

type ListItemStatistics = StatisticsQuery & {
  /** From 1. */
  readonly page: number;
};

export type StatisticLine = Awaited<ReturnType<typeof statisticLines>>[number];

/** How the items of a bank have done in tests whose results were released, a page at a time. */
export async function listItemStatistics(ctx: Context, { page, ...query }: ListItemStatistics) {
  requirePermission(ctx, "item.read");
  const range = { limit: statisticsPerPage, offset: (page - 1) * statisticsPerPage };
  const [lines, counts] = await Promise.all([
    statisticLines(ctx, query, range),
    countStatistics(ctx.db, filterOf(query)),
  ]);
  return { lines, ...counts };
}

/** Rows of the list for whoever may read the bank: the caller has asked. */
export async function statisticLines(
  ctx: Pick<Context, "db">,
  { order, ...query }: StatisticsQuery,
  range: { readonly limit: number; readonly offset: number },
) {
  const rows = await selectStatistics(ctx.db, {
    ...{ filter: filterOf(query), order },
    ...range,
  });
  return rows.map(({ stem, statistics: detail, ...row }) => ({
    ...{ ...row, ...detail },
    stem: plainText(stem),
  }));
}

function filterOf({ search = "", bankId, topicId, show }: Omit<StatisticsQuery, "order">) {
  const words = fold(search).split(" ").filter(Boolean).map(searchVariants);
  return { bankId, words, topicId, show, fewest: fewestAnswers };
}
