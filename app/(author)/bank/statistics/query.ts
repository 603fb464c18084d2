import { z } from "zod";
import { statisticOrders } from "@/lib/domain/bank/statistic-order";
import type { BankId, TopicId } from "@/lib/domain/ids";
import { weaknesses } from "@/lib/domain/measurement/item-weakness";
import { bankAsked } from "../banks-at-hand";

/** What is shown of the statistics of a bank. */
export const statisticShows = ["weak", ...weaknesses, "too_few"] as const;

const StatisticsAddress = z.object({
  q: z.string().max(200).optional().catch(undefined),
  bank: z
    .uuid()
    .transform((id) => id as BankId)
    .optional()
    .catch(undefined),
  topic: z
    .uuid()
    .transform((id) => id as TopicId)
    .optional()
    .catch(undefined),
  show: z.enum(statisticShows).optional().catch(undefined),
  order: z.enum(statisticOrders).catch("weakest"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

type Named = { readonly id: BankId };

/** What an address asks of the statistics of one of the banks; of the first, where none is named. */
export function askedStatistics<Bank extends Named>(address: unknown, banks: readonly Bank[]) {
  const { bank: asked, q, topic, show, order, page } = StatisticsAddress.parse(address);
  const bank = bankAsked(banks, asked);
  if (!bank) return null;
  return { bank, page, query: { bankId: bank.id, search: q, topicId: topic, show, order } };
}
