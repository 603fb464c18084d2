import { expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { jumped } from "./support/another-clock";
import { Api } from "./support/an-api";
import { test } from "./support/room-test";
import { start } from "./support/starting";

const hour = 3_600;
const quarterHour = 900;

/** Seconds until the token is over by this process's clock. */
const livesS = (token: string) => Number(token.split(".")[3]) - Date.now() / 1000;

// A database on another machine may tell any time, as long as it runs evenly.
test.for([-12 * hour, 12 * hour])(
  "a database whose clock is %i seconds off gives tokens that last as long as the attempt",
  async (by, { url, makeRoom }) => {
    const allowanceS = 1_800;
    const room = await makeRoom({ allowanceS });
    await room.sql`
      update sitting set window_from = window_from + make_interval(secs => ${by}),
             window_to = window_to + make_interval(secs => ${by}) where id = ${room.sittingId}`;
    await jumped(room, by, async () => {
      const api = await Api.open(url);
      try {
        const entered = await api.enter(room.sittingId, room.candidates[0]);
        const { body } = await start(api, room, entered);
        const id = body.attempt_id as AttemptId;
        const token = body.attempt_token as string;
        const items = [{ seq: 1, position: 1, value: "a" }];

        const saved = await api.post(`attempts/${id}/save`, { epoch: 1, items }, { token });
        const seen = await api.get(`attempts/${id}`, { token });

        expect([saved.status, saved.body.acked]).toEqual([200, [1]]);
        expect([seen.status, seen.body.last_seq]).toEqual([200, 1]);
        // Neither is given another, as where the end is counted by the wrong clock.
        expect([saved.body.attempt_token, seen.body.attempt_token]).toEqual([undefined, undefined]);
        expect(livesS(token)).toBeGreaterThan(allowanceS + quarterHour - 60);
        expect(livesS(token)).toBeLessThan(allowanceS + quarterHour + 60);
      } finally {
        await api.close();
      }
    });
  },
);
