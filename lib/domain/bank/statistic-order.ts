/** How statistics of items can be put in order: what needs a look first, unless said. */
export const statisticOrders = [
  "weakest",
  "hardest",
  "easiest",
  "least_discriminating",
  "most_used",
  "last_used",
  "first_used",
  "code",
] as const;
export type StatisticOrder = (typeof statisticOrders)[number];
