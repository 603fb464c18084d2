import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { connect } from "@/db/client";
import { countInvariants } from "@/db/queries/attempt-invariants";
import { createClockGate } from "@/lib/domain/attempt/clock-gate";
import type { Actor } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { test as base } from "@/tests/support/worker-database";
import { aRoom, type Room, type RoomOptions } from "./a-room";
import { Api } from "./an-api";
import { codeKey } from "./keys";

type Fixtures = {
  readonly makeRoom: (options?: RoomOptions) => Promise<Room>;
  readonly as: (actor: Actor) => Context;
};

export const test = base
  .extend("api", { scope: "file" }, async ({ url }, { onCleanup }): Promise<Api> => {
    const api = await Api.open(url);
    onCleanup(() => closeUnbroken(api, url));
    return api;
  })
  .extend<{ $test: Fixtures }>({
    makeRoom: async ({ url }, use) => use((options) => aRoom(url, options)),
    as: async ({ database, keys }, use) => {
      const clock = createClockGate();
      await use((actor) => ({
        actor,
        now: new Date(0),
        db: database,
        keys,
        codeKey,
        clock,
        examObstacle: null,
        request: { id: randomUUID(), ip: null },
      }));
    },
  });

/** Whatever a file tried, nothing of it may have broken what must always hold. */
async function closeUnbroken(api: Api, url: string): Promise<void> {
  await api.close();
  const { database, close } = connect(url, { max: 1 });
  const counts = await countInvariants(database, api.history);
  await close();
  const broken = Object.entries(counts).filter(([, { violations }]) => violations > 0);
  expect(broken).toEqual([]);
}
