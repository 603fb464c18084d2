import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { median, round } from "../figures";
import { countUsage } from "../processes";
import { type Product, startProduct } from "../product";
import { timePage } from "./pages";
import type { Answers, Founded, Order } from "./steward";

export type RollupReport = {
  readonly attempts: readonly number[];
  /** Medians, each size in its turn. */
  readonly unit_page_ms: readonly number[];
  readonly campaign_page_ms: readonly number[];
  readonly overview_page_ms: readonly number[];
  readonly score_to_rollup_ms: number;
  readonly recompute_s: number;
  readonly recompute_equal: boolean;
  readonly other_cores: number;
};

type Progress = (step: string) => void;

const perCampaign = 1e4;
const requests = 21;

/** Measures results and overview while the database fills: pages over HTTP, roll-ups by the services. */
export async function benchRollup(
  sizes: readonly number[],
  progress: Progress,
): Promise<RollupReport> {
  progress("start the product");
  const product = await startProduct();
  const steward = startSteward(product);
  try {
    progress("found the units");
    const founded = await steward.ask({ act: "found" });
    const pages = await growAndMeasure(steward, { product, founded, sizes, progress });
    progress("score to roll-up");
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) waits.push(await steward.ask({ act: "finish" }));
    progress("recompute everything");
    const { seconds, equal } = await steward.ask({ act: "recompute" });
    return {
      ...pages,
      score_to_rollup_ms: round(median(waits), 0),
      recompute_s: round(seconds, 1),
      recompute_equal: equal,
    };
  } finally {
    steward.end();
    await product.stop();
  }
}

type Run = {
  readonly product: Product;
  readonly founded: Founded;
  readonly sizes: readonly number[];
  readonly progress: Progress;
};

async function growAndMeasure(steward: Steward, { product, founded, ...run }: Run) {
  const { campaignId, unitId, cookie } = founded;
  const paths = {
    unit_page_ms: `/campaigns/${campaignId}/units/${unitId}`,
    campaign_page_ms: `/campaigns/${campaignId}/results`,
    overview_page_ms: `/overview?campaign=${campaignId}`,
  };
  const times = { unit_page_ms: [], campaign_page_ms: [], overview_page_ms: [] } as Record<
    keyof typeof paths,
    number[]
  >;
  const others: number[] = [];
  let campaigns = 0;
  for (const size of run.sizes) {
    run.progress(`grow to ${size} attempts`);
    await steward.ask({ act: "grow", campaigns: size / perCampaign - campaigns });
    campaigns = size / perCampaign;
    run.progress("ask for pages");
    const used = countUsage({ product: product.pid, tools: [process.pid, steward.pid] });
    for (const name of Object.keys(paths) as (keyof typeof paths)[]) {
      const page = { port: product.port, path: paths[name], cookie };
      times[name].push(round(median(await timePage(page, requests)), 1));
    }
    others.push(used().otherCores);
  }
  return { attempts: run.sizes, ...times, other_cores: round(Math.max(...others), 2) };
}

type Steward = {
  readonly pid: number;
  readonly ask: <Act extends Order["act"]>(order: Order & { act: Act }) => Promise<Answers[Act]>;
  readonly end: () => void;
};

/** A process of its own: it works on the database as the product's owner, with the product's services. */
function startSteward({ databaseUrl, dataDir }: Product): Steward {
  const child: ChildProcess = fork(join(import.meta.dirname, "main.ts"), [], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", process.stderr, process.stderr, "ipc"],
  });
  return {
    pid: child.pid ?? 0,
    ask: (order) =>
      new Promise((resolve, reject) => {
        const died = (code: number | null) =>
          reject(new Error(`the steward ended with ${code} at ${order.act}`));
        child.once("exit", died);
        child.once("message", (answer) => {
          child.off("exit", died);
          resolve(answer as Answers[typeof order.act]);
        });
        child.send(order);
      }),
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}
