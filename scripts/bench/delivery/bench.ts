import type postgres from "postgres";
import type { Load } from "../load/load";
import { countUsage, type Usage } from "../processes";
import type { Product } from "../product";
import type { Rooms } from "../room/room";
import type { Baseline } from "./baseline";
import type { DeliveryPlan } from "./plan";

/** Everything a measurement needs. */
export type Bench = {
  readonly plan: DeliveryPlan;
  readonly product: Product;
  readonly rooms: Rooms;
  /** Candidates. */
  readonly load: Load;
  /** People who look at rooms: what their machines do must not keep the candidates' waiting. */
  readonly lookers: Load;
  readonly baseline: Baseline;
  readonly sql: postgres.Sql;
  readonly progress: (step: string) => void;
  /** What each measured stretch used, for the figures of the whole run. */
  readonly stretches: Usage[];
};

/** Does `work` and says what the product used meanwhile. */
export async function using<T>(
  { product, load, lookers, stretches }: Bench,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly usage: Usage }> {
  const used = countUsage({ product: product.pid, tools: [process.pid, load.pid, lookers.pid] });
  const value = await work();
  const usage = used();
  stretches.push(usage);
  return { value, usage };
}
