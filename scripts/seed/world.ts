import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { connect, type Database, type Transaction } from "@/db/client";
import { upsertSetting } from "@/db/queries/settings";
import * as schema from "@/db/schema";
import type { UserId } from "@/lib/domain/ids";
import { appDatabase, keysDatabase } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { secrets } from "@/lib/platform/secrets";
import type { Context, PublicContext } from "@/lib/services/context";
import { createClockGate } from "@/lib/domain/attempt/clock-gate";

/** The installation that is being filled, and how the people in it act. */
export type World = {
  readonly db: Database;
  readonly publicContext: () => PublicContext;
  readonly contextOf: (userId: UserId) => Promise<Context>;
  /** Where it is kept what a newcomer needs to get in. */
  readonly demonstrationFile: string;
  /** As the login that owns the tables, for what the app's own roles may not do. */
  readonly asOwner: (act: (tx: Transaction) => Promise<unknown>) => Promise<void>;
  /** Marks the installation as a whole. */
  readonly mark: (key: string, value: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
};

export function openWorld(): World {
  const app = appDatabase();
  const keys = keysDatabase();
  const { database: db } = app;
  const publicContext = (): PublicContext => ({
    actor: null,
    now: new Date(),
    db,
    keys: keys.database,
    codeKey: secrets().candidateCode,
    // The demonstration is filled over the loopback, where browsers protect answers in full.
    examObstacle: null,
    clock: createClockGate(),
    request: { id: randomUUID(), ip: null },
  });
  return {
    db,
    publicContext,
    contextOf: async (userId) => ({ ...publicContext(), actor: await actorOf(db, userId) }),
    demonstrationFile: join(env().dataDir, "demonstration.json"),
    asOwner,
    mark: (key, value) => db.transaction((tx) => upsertSetting(tx, key, value)),
    close: async () => {
      await app.close();
      await keys.close();
    },
  };
}

async function actorOf(db: Database, userId: UserId): Promise<Context["actor"]> {
  const { user, roleAssignment } = schema;
  const [found] = await db.select().from(user).where(eq(user.id, userId));
  if (!found) throw new Error("no such account");
  const roles = await db
    .select({ role: roleAssignment.role, unitId: roleAssignment.unitId })
    .from(roleAssignment)
    .where(eq(roleAssignment.userId, userId));
  return { userId, name: found.displayName, officerId: found.officerId, roles };
}

async function asOwner(act: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const url = env().databaseUrl;
  if (url === undefined) throw new Error("DATABASE_URL is not set");
  const owner = connect(url, { max: 1 });
  try {
    await owner.database.transaction(act);
  } finally {
    await owner.close();
  }
}
