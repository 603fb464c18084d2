import { describe, expect } from "vitest";
import { sweepOverdue } from "@/lib/services/attempt/sweep-overdue";
import { createClockGate } from "@/lib/domain/attempt/clock-gate";
import { sweepJob } from "@/server/attempt/sweep-job";
import { makeOlder, runningAttempts } from "./support/a-room";
import { test } from "./support/room-test";

/** A reading of the clock that ends whatever is over by now. */
const until = new Date("2999-01-01");

// No API is opened here: it would sweep as well.
describe("the sweeper", () => {
  test("ends what is over time with the browser gone, as of the deadline, and leaves the rest", async ({
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 3 });
    const [over, inGrace, running] = await runningAttempts(room);
    await room.sql`select save_batch(${[over]}, ${[1]}, ${[1]}, ${[1]}, ${[1]}, ${['"a"']}, true)`;
    await makeOlder(room, over, 4000);
    await makeOlder(room, inGrace, 3610);

    await sweepOverdue({ actor: null, db: database }, { until, limit: 50 });

    const rows = await room.sql`
      select a.id, a.state, f.finished_at = a.deadline_at as on_time, f.snapshot
        from attempt a left join finish f on f.attempt_id = a.id where a.sitting_id = ${room.sittingId} order by a.started_at`;
    expect([...rows]).toEqual([
      { id: over, state: "expired", on_time: true, snapshot: '{"1":"a"}' },
      { id: inGrace, state: "in_progress", on_time: null, snapshot: null },
      { id: running, state: "in_progress", on_time: null, snapshot: null },
    ]);
    const [event] =
      await room.sql`select actor_kind, act from audit_event where subject_id = ${over}`;
    expect(event).toEqual({ actor_kind: "system", act: "attempt.expire" });
  });

  test("three at once end everything once, and wait for no row that somebody holds", async ({
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 20 });
    const ids = await runningAttempts(room);
    for (const id of ids) await makeOlder(room, id, 4000);
    const sweep = () => sweepOverdue({ actor: null, db: database }, { until, limit: 50 });

    const first = await room.sql.begin(async (tx) => {
      await tx`select from attempt where id = ${ids[0]} for update`;
      return Promise.all([sweep(), sweep(), sweep()]);
    });
    const rest = await sweep();

    const closed = first.reduce((sum, swept) => sum + swept.closed, 0);
    expect([closed, rest.closed]).toEqual([19, 1]);
    const [count] =
      await room.sql`select count(*)::int as n from finish f join attempt a on a.id = f.attempt_id where a.sitting_id = ${room.sittingId}`;
    expect(count?.n).toBe(20);
  });

  test("goes on past an attempt that cannot be ended, and names it", async ({
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 3 });
    const ids = await runningAttempts(room);
    for (const id of ids) await makeOlder(room, id, 4000);
    await room.sql.unsafe(
      `alter table finish add constraint boom check (attempt_id <> '${ids[1]}')`,
    );

    const swept = await sweepOverdue({ actor: null, db: database }, { until, limit: 50 });
    await room.sql`alter table finish drop constraint boom`;

    expect(swept).toEqual({ closed: 2, failed: [ids[1]] });
    expect((await sweepOverdue({ actor: null, db: database }, { until, limit: 50 })).closed).toBe(
      1,
    );
  });

  test("ends nothing that was in time when the clock was last believed", async ({
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [over] = await runningAttempts(room);
    await makeOlder(room, over, 4000);
    const sweepUntil = (until: Date) =>
      sweepOverdue({ actor: null, db: database }, { until, limit: 50 });
    const [row] = await room.sql`select close_after as "end" from attempt where id = ${over}`;
    const end = row?.end as Date;

    const before = await sweepUntil(end);
    const after = await sweepUntil(new Date(end.getTime() + 1));

    expect([before.closed, after.closed]).toEqual([0, 1]);
  });

  test("rests while the clock is not to be believed", async ({ database, makeRoom }) => {
    const room = await makeRoom({ candidates: 2 });
    const [over] = await runningAttempts(room);
    await makeOlder(room, over, 4000);
    const clock = createClockGate();
    // As if the database had told an hour earlier a moment ago.
    const now = performance.now();
    clock.observe(Date.now() - 3_600_000, now, now);
    const state = async () =>
      (await room.sql`select state from attempt where id = ${over}`)[0]?.state as string;

    await sweepJob(database, clock).run(new AbortController().signal);
    const rested = await state();
    await sweepJob(database, createClockGate()).run(new AbortController().signal);

    expect([rested, await state()]).toEqual(["in_progress", "expired"]);
  });
});
