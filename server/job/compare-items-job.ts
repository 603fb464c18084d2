import { compareItems } from "@/lib/services/bank/compare-items";
import type { Job } from "./jobs";
import { systemContext } from "./system-context";

const limit = 40;

/** Finds out, soon after items were written, which of them the bank asks twice. */
export function compareItemsJob(): Job {
  return {
    id: "compare_items",
    everyMs: 30_000,
    run: async () => {
      const { compared } = await compareItems(systemContext(), { limit });
      return { more: compared === limit };
    },
  };
}
