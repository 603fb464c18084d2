import { connect, connectDriver, type Database } from "@/db/client";
import type { DeliverySql } from "@/db/queries/attempt-delivery";

/** How many connections one process has for what. */
export type PoolSizes = {
  /** Batches of saves: one under way, and more while commits take long. */
  readonly save: number;
  /** Saves whose attempt was held by somebody else: each waits on a connection of its own. */
  readonly retry: number;
  /** Enter, start and take over: whole rooms do so in one moment. */
  readonly door: number;
  /** Submit and everything else; one of them listens for changes, one sweeps. */
  readonly general: number;
};

export type Pools = {
  readonly save: DeliverySql;
  readonly retry: DeliverySql;
  readonly door: DeliverySql;
  readonly general: DeliverySql;
  readonly jobs: Database;
  readonly close: () => Promise<void>;
};

/**
 * No change of plan in the middle of a test: an ANALYZE that meets a table just emptied would make
 * scans of whole tables look cheap.
 */
const steadyPlans = {
  plan_cache_mode: "force_generic_plan",
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  jit: "off",
};

/** A save that waits for a held row gives up after this; the page asks again. */
const lockTimeoutMs = 3_000;

/** Pools that no report can starve, with connections open before the first request needs one. */
export async function openPools(url: string, sizes: PoolSizes): Promise<Pools> {
  const role = "sathach_app";
  const settings = { ...steadyPlans, lock_timeout: lockTimeoutMs };
  const save = connectDriver(url, { max: sizes.save, role, settings: steadyPlans });
  const retry = connectDriver(url, { max: sizes.retry, role, settings });
  const door = connectDriver(url, { max: sizes.door, role });
  const general = connectDriver(url, { max: Math.max(1, sizes.general - 2), role });
  const jobs = connect(url, { max: 1, role });
  await Promise.all([
    warm(save, sizes.save),
    warm(retry, 1),
    warm(door, sizes.door),
    warm(general, 2),
  ]);
  const close = async () => {
    const all = [save, retry, door, general, jobs.sql];
    await Promise.all(all.map((pool) => pool.end({ timeout: 5 })));
  };
  return { save, retry, door, general, jobs: jobs.database, close };
}

async function warm(sql: DeliverySql, connections: number): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => sql`select pg_sleep(0.01)`));
}
