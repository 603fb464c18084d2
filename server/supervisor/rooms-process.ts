import { join } from "node:path";
import { roomPools } from "./connections";
import { startInnerProcess } from "./inner-process";
import type { KeptProcess } from "./kept-process";

type Options = {
  readonly databaseUrl: string;
  readonly onPort: (port: number | null) => void;
};

/** Starts the process that shows live rooms, and says whenever its loopback port changes. */
export function startRoomsProcess({ databaseUrl, onPort }: Options): KeptProcess {
  return startInnerProcess({
    ...{ name: "rooms", entry: join(import.meta.dirname, "..", "rooms.ts"), onPort },
    environment: { DATABASE_URL: databaseUrl, POOL_APP: String(roomPools.app) },
  });
}
