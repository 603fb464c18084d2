import { constants } from "node:os";
import postgres from "postgres";
import { round } from "../figures";
import { startLoad } from "../load/load";
import { memoryMib } from "../processes";
import { startProduct, type Product } from "../product";
import { fillRooms } from "../room/fill-rooms";
import { openBaseline } from "./baseline";
import type { Bench } from "./bench";
import { measureDay } from "./day";
import { countHeld } from "./held";
import { measurePaced } from "./paced";
import type { DeliveryPlan } from "./plan";
import type { DeliveryReport } from "./report";
import { measureSaturated } from "./saturated";
import { measureWatched } from "./watched";

type Options = {
  readonly progress: (step: string) => void;
  /** A program to start instead of the product with its pages. */
  readonly command?: readonly string[];
};

/** Measures the delivery of tests on a product of its own, which is gone afterwards. */
export async function benchDelivery(plan: DeliveryPlan, options: Options): Promise<DeliveryReport> {
  options.progress("start the product");
  const product = await startProduct(options.command);
  try {
    return await measure(plan, product, options.progress);
  } finally {
    await product.stop();
  }
}

async function measure(
  plan: DeliveryPlan,
  product: Product,
  progress: Options["progress"],
): Promise<DeliveryReport> {
  progress("fill the rooms");
  const rooms = await fillRooms(product, plan.rooms, plan.watched.people);
  const sql = postgres(product.databaseUrl, { max: 2, onnotice: () => {} });
  const baseline = await openBaseline(product.databaseUrl);
  const address = `http://127.0.0.1:${product.port}`;
  const load = startLoad(address);
  const lookers = startLoad(address, constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    const bench = { plan, product, rooms, load, lookers, baseline, sql, progress, stretches: [] };
    return await measureParts(bench);
  } finally {
    load.end();
    lookers.end();
    await Promise.all([baseline.close(), sql.end({ timeout: 5 })]);
  }
}

async function measureParts(bench: Bench): Promise<DeliveryReport> {
  const { plan, load, rooms, progress } = bench;
  const wanted = (part: DeliveryPlan["only"][number]) => plan.only.includes(part);
  const steady = wanted("saturated") || wanted("paced") || wanted("watched");
  if (steady) {
    const name = "steady" as const;
    progress("start the steady room");
    await load.ask("arrive", { name, room: rooms.steady, withinMs: plan.day.arriveMs });
    await load.ask("start", { name, withinMs: plan.day.arriveMs });
  }
  const saturated = wanted("saturated") ? await measureSaturated(bench) : {};
  const paced = wanted("paced") ? await measurePaced(bench) : {};
  const watched = wanted("watched") ? await measureWatched(bench) : {};
  const day = wanted("day") ? await measureDay(bench) : {};
  return {
    ...saturated,
    ...paced,
    ...watched,
    ...day,
    ...(await held(bench, [
      ...(steady ? ["steady" as const] : []),
      ...(wanted("day") ? ["day" as const] : []),
    ])),
    rss_mib: Math.round(memoryMib(bench.product.pid)),
    other_cores: othersOf(bench),
  };
}

async function held({ load, sql, progress }: Bench, names: readonly ("steady" | "day")[]) {
  progress("count what the database holds");
  const told = await Promise.all(names.map((name) => load.ask("told", { name })));
  const acked = told.flatMap((one) => one.acked);
  return countHeld(sql, { acked, submitted: told.flatMap(({ submitted }) => submitted) });
}

/** The mean over everything that was measured. */
function othersOf({ stretches }: Bench): number {
  const seconds = stretches.reduce((sum, usage) => sum + usage.seconds, 0);
  const used = stretches.reduce((sum, usage) => sum + usage.otherCores * usage.seconds, 0);
  return round(seconds === 0 ? 0 : used / seconds, 2);
}
