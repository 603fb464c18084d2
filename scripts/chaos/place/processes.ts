import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildExam } from "../../build-exam";
import { Balancer } from "../net/balancer";
import { noTraffic } from "../net/call";
import { FaultProxy } from "../net/fault-proxy";
import type { Theatre } from "../theatre";
import { ApiNode } from "./api-node";
import { freePort } from "@/server/free-port";
import type { Ground } from "./ground";
import { KeptScorer } from "./kept-scorer";
import type { Undo } from "./undo";

export type Processes = Pick<
  Theatre,
  "nodes" | "scorers" | "fronts" | "databaseLine" | "balancer" | "network"
>;

const root = join(import.meta.dirname, "..", "..", "..");

/** Two API processes and two scorers of the product, with a network of our own between all. */
export async function startProcesses(ground: Ground, undo: Undo): Promise<Processes> {
  if (!existsSync(join(root, "dist", "exam", "index.html"))) await buildExam();
  const { postgres, dataDir } = ground;
  const databaseLine = await proxyTo(postgres.port, false, undo);
  const environment = {
    ...{ DATA_DIR: dataDir, DATABASE_URL: postgres.url(databaseLine.port), HOST: "127.0.0.1" },
    ...{ API_PROCESSES: "2", POOL_APP: "1", POOL_KEYS: "1", LOG_LEVEL: "warn" },
  };
  // O11: no two processes live in the same zone.
  const zones = ["America/New_York", "Australia/Lord_Howe"] as const;
  const nodes = await Promise.all(
    zones.map(async (TZ, n) => {
      const logFile = join(dataDir, `api-${n}.log`);
      const port = await freePort();
      const node = new ApiNode({ port, logFile, environment: { ...environment, TZ } });
      undo.defer(() => node.halt());
      await node.start();
      return node;
    }),
  );
  const scorers = [1, 2].map((n) => new KeptScorer(join(dataDir, `scorer-${n}.log`), environment));
  for (const scorer of scorers) {
    scorer.start();
    undo.defer(() => scorer.stop());
  }
  const [first, second] = nodes as [ApiNode, ApiNode];
  const fronts = [
    await proxyTo(first.port, true, undo),
    await proxyTo(second.port, true, undo),
  ] as const;
  const balancer = new Balancer(fronts.map(({ port }) => port));
  balancer.watch();
  undo.defer(() => balancer.stop());
  const network = { balancer, traffic: noTraffic() };
  return { nodes: [first, second], scorers, fronts, databaseLine, balancer, network };
}

async function proxyTo(target: number, http: boolean, undo: Undo): Promise<FaultProxy> {
  const proxy = new FaultProxy({ target, http });
  await proxy.listen();
  undo.defer(() => proxy.close());
  return proxy;
}
