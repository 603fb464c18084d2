import { randomUUID } from "node:crypto";
import { appDatabase, keysDatabase } from "@/lib/platform/database";
import type { SystemContext } from "@/lib/services/context";

/** What the product's own regular work draws on. */
export function systemContext(): SystemContext {
  return {
    actor: null,
    db: appDatabase().database,
    keys: keysDatabase().database,
    request: { id: randomUUID(), ip: null },
  };
}
