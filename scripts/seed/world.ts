import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { connect, type Connection, type Transaction } from "@/db/client";
import { upsertSetting } from "@/db/queries/settings";
import * as schema from "@/db/schema";
import type { CampaignId, OfficerId, SittingId, TestId, UnitId, UserId } from "@/lib/domain/ids";
import { appDatabase, keysDatabase } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { secrets } from "@/lib/platform/secrets";
import type { Context, PublicContext } from "@/lib/services/context";

/**
 * The installation that is being filled: contexts of the people in it, and what is there already,
 * so that a start that was killed is gone on with.
 */
export type World = ReturnType<typeof openWorld>;

export function openWorld() {
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
    request: { id: randomUUID(), ip: null },
  });

  async function contextOf(userId: UserId): Promise<Context> {
    const [user] = await db.select().from(schema.user).where(eq(schema.user.id, userId));
    if (!user) throw new Error("no such account");
    const { roleAssignment } = schema;
    const held = await db
      .select({ role: roleAssignment.role, unitId: roleAssignment.unitId })
      .from(roleAssignment)
      .where(eq(roleAssignment.userId, userId));
    const actor = { userId, name: user.displayName, officerId: user.officerId, roles: held };
    return { ...publicContext(), actor };
  }

  return {
    db,
    publicContext,
    contextOf,
    demonstrationFile: join(env().dataDir, "demonstration.json"),
    /** As the login that owns the tables, for what the app's own roles may not do. */
    asOwner: async (act: (tx: Transaction) => Promise<unknown>) => {
      const url = env().databaseUrl;
      if (url === undefined) throw new Error("DATABASE_URL is not set");
      const owner = connect(url, { max: 1 });
      await owner.database.transaction(act).finally(owner.close);
    },
    close: async () => {
      await close(app);
      await close(keys);
    },
    /** Marks the installation as a whole. */
    mark: (key: string, value: unknown) => db.transaction((tx) => upsertSetting(tx, key, value)),
    marked: async (key: string): Promise<unknown> => {
      const { setting } = schema;
      const [row] = await db.select().from(setting).where(eq(setting.key, key));
      return row?.value;
    },
    userId: async (login: string): Promise<UserId | undefined> => {
      const { user } = schema;
      const [row] = await db.select({ id: user.id }).from(user).where(eq(user.login, login));
      return row?.id;
    },
    unitId: async (name: string, validFrom: string): Promise<UnitId | undefined> => {
      const { unit } = schema;
      const same = and(eq(unit.name, name), eq(unit.validFrom, validFrom));
      const [row] = await db.select({ id: unit.id }).from(unit).where(same);
      return row?.id;
    },
    groupIds: async (): Promise<Map<string, string>> => {
      const { unitGroup } = schema;
      const rows = await db.select({ code: unitGroup.code, id: unitGroup.id }).from(unitGroup);
      return new Map(rows.map(({ code, id }) => [code, id]));
    },
    officerId: async (staffCode: string): Promise<OfficerId | undefined> => {
      const { officer } = schema;
      const same = eq(officer.staffCode, staffCode);
      const [row] = await db.select({ id: officer.id }).from(officer).where(same);
      return row?.id;
    },
    testId: async (name: string): Promise<TestId | undefined> => {
      const { test } = schema;
      const [row] = await db.select({ id: test.id }).from(test).where(eq(test.name, name));
      return row?.id;
    },
    campaignId: async (code: string): Promise<CampaignId | undefined> => {
      const { campaign } = schema;
      const same = eq(campaign.code, code);
      const [row] = await db.select({ id: campaign.id }).from(campaign).where(same);
      return row?.id;
    },
    sittingId: async (campaignId: CampaignId, name: string): Promise<SittingId | undefined> => {
      const { sitting } = schema;
      const same = and(eq(sitting.campaignId, campaignId), eq(sitting.name, name));
      const [row] = await db.select({ id: sitting.id }).from(sitting).where(same);
      return row?.id;
    },
  };
}

function close({ close: end }: Connection) {
  return end();
}
