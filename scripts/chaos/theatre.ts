import type { Connection } from "@/db/client";
import type { Dice } from "./dice";
import type { FaultProxy } from "./net/fault-proxy";
import type { Balancer } from "./net/balancer";
import type { Network } from "./net/call";
import type { History } from "./officer/history";
import type { Officer } from "./officer/officer";
import type { ApiNode } from "./place/api-node";
import type { ConnectionHandle } from "./place/database";
import type { KeptScorer } from "./place/kept-scorer";
import type { Pair } from "./place/pair";
import type { Postgres } from "./place/postgres";
import type { Preload } from "./place/preload";
import type { WalDisk } from "./place/wal-disk";
import type { Staff } from "./staff";
import type { Seat, World } from "./world/world";

/** Everything a fault can lay its hands on. */
export type Theatre = {
  /** The run's own folder. */
  readonly dataDir: string;
  readonly postgres: Postgres;
  readonly preload: Preload | null;
  readonly walDisk: WalDisk | null;
  /** A second database server, where a fault is about it. */
  readonly pair: Pair | null;
  /** As the owner of the tables, past every proxy. */
  readonly owner: ConnectionHandle;
  /** As superuser. */
  readonly admin: ConnectionHandle;
  /** The product's own pool with keys. */
  readonly keys: Connection;
  readonly nodes: readonly [ApiNode, ApiNode];
  readonly scorers: readonly KeptScorer[];
  /** Between officers and API processes, one each. */
  readonly fronts: readonly [FaultProxy, FaultProxy];
  /** Between API processes and database. */
  readonly databaseLine: FaultProxy;
  readonly balancer: Balancer;
  readonly network: Network;
  readonly world: World;
  readonly staff: Staff;
  readonly history: History;
  /** Those who are at an attempt now. */
  readonly officers: () => readonly Officer[];
  /** A place nobody has taken, in a room whose attempts last at least so long. */
  readonly seat: (leastS: number) => { readonly seat: Seat; readonly allowanceS: number };
  readonly dice: Dice;
};
