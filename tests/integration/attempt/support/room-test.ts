import { randomUUID } from "node:crypto";
import { afterAll, expect } from "vitest";
import { connect } from "@/db/client";
import { countInvariants } from "@/db/queries/attempt-invariants";
import type { Actor } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { test as base } from "@/tests/support/worker-database";
import { aRoom, type Room, type RoomOptions } from "./a-room";
import { Api } from "./an-api";
import { codeKey } from "./keys";

let opened: { readonly api: Api; readonly url: string } | undefined;

afterAll(async () => {
  if (!opened) return;
  await opened.api.close();
  // Whatever a file tried, nothing of it may have broken what must always hold.
  const { database, close } = connect(opened.url, { max: 1 });
  const counts = await countInvariants(database, opened.api.history);
  await close();
  const broken = Object.entries(counts).filter(([, { violations }]) => violations > 0);
  expect(broken).toEqual([]);
});

type Fixtures = {
  readonly api: Api;
  readonly makeRoom: (options?: RoomOptions) => Promise<Room>;
  readonly as: (actor: Actor) => Context;
};

export const test = base.extend<Fixtures>({
  api: async ({ url }, use) => {
    opened ??= { api: await Api.open(url), url };
    await use(opened.api);
  },
  makeRoom: async ({ url }, use) => use((options) => aRoom(url, options)),
  as: async ({ database, keys }, use) =>
    use((actor) => ({
      actor,
      now: new Date(0),
      db: database,
      keys,
      codeKey,
      examObstacle: null,
      request: { id: randomUUID(), ip: null },
    })),
});
