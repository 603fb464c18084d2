import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/db/migrate";
import type { Arguments } from "../arguments";
import { pairFaults } from "../faults/pair";
import { putIn, settingsOf } from "../mutants";
import { type ConnectionHandle, openHandle } from "./database";
import { Postgres } from "./postgres";
import { Pair } from "./pair";
import { buildPreload, type Preload } from "./preload";
import type { Undo } from "./undo";
import { WalDisk } from "./wal-disk";
import { freePort } from "@/server/free-port";

/** A folder and a database of the run's own, migrated, with its mutant in place. */
export type Ground = {
  readonly dataDir: string;
  readonly postgres: Postgres;
  readonly preload: Preload | null;
  readonly walDisk: WalDisk | null;
  /** A second server, where a fault is about it. */
  readonly pair: Pair | null;
  readonly owner: ConnectionHandle;
  readonly admin: ConnectionHandle;
};

export async function openGround(
  { faults, mutant }: Pick<Arguments, "faults" | "mutant">,
  undo: Undo,
): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), "sat-hach-chaos-"));
  undo.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  // The database may run under another account: it has to reach its folder.
  chmodSync(dataDir, 0o711);
  const preload = faults.some((name) => name === "slow_disk" || name === "clock_jump")
    ? buildPreload(dataDir)
    : null;
  // A log on a small disk of its own cannot move with its server.
  const paired = faults.some((name) => name in pairFaults) && !faults.includes("disk_full");
  const postgres = await Postgres.open({
    ...{ dataDir, port: await freePort(), environment: preload?.environment ?? {} },
    settings: { ...settingsOf(mutant), ...(paired && { wal_keep_size: "512MB" }) },
  });
  const walDisk = faults.includes("disk_full") ? WalDisk.mount(dataDir, postgres) : null;
  undo.defer(() => walDisk?.unmount());
  undo.defer(() => postgres.stop());
  await postgres.start();
  await postgres.found();
  await migrate(postgres.url());
  const owner = openHandle(postgres.url(), 6);
  const admin = openHandle(postgres.adminUrl, 4);
  undo.defer(() => Promise.all([owner.end({ timeout: 1 }), admin.end({ timeout: 1 })]));
  if (mutant) await putIn(owner, mutant);
  // Attempts of an hour do not fit into a run.
  await owner`alter table test drop constraint test_allowance`;
  const synchronous = mutant !== "async_standby";
  const pair = paired ? await Pair.open({ first: postgres, dataDir, synchronous }) : null;
  undo.defer(() => pair?.close());
  return { dataDir, postgres, preload, walDisk, pair, owner, admin };
}
