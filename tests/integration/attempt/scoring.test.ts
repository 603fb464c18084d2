import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { loadAttemptReview } from "@/lib/services/attempt/load-attempt-review";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { voidAttempt } from "@/lib/services/attempt/void-attempt";
import { aRunningAttempt, runningAttempts, type Room } from "./support/a-room";
import { test } from "./support/room-test";

const scores = async ({ sql, sittingId }: Room) =>
  (
    await sql`
    select s.points, s.possible, s.passed, s.finish_version as version from score s join attempt a on a.id = s.attempt_id
     where a.sitting_id = ${sittingId} order by s.points desc, s.at`
  ).map((row) => ({ ...row }));

describe("scoring", () => {
  test("gives each finish its score once, and names the units it touches", async ({
    api,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [good, blank] = await runningAttempts(room);
    await api.save(good, [
      [1, 1, "b"],
      [2, 2, ["c", "a"]],
      [3, 3, "true"],
      [4, 4, "b"],
    ]);
    await api.submit(good, 4);
    await api.submit(blank, 0);

    const first = await scoreFinishes({ actor: null, keys }, { limit: 200 });
    const again = await scoreFinishes({ actor: null, keys }, { limit: 200 });

    expect(first.touched).toContainEqual({ campaignId: room.campaignId, unitId: room.unitId });
    expect(again).toEqual({ scored: 0, touched: [], keyless: [] });
    expect(await scores(room)).toEqual([
      { points: 300, possible: 500, passed: true, version: 1 },
      { points: 0, possible: 500, passed: false, version: 1 },
    ]);
  });

  test("by three scorers at once is the same as by one", async ({ api, keys, makeRoom }) => {
    const room = await makeRoom({ candidates: 15 });
    for (const id of await runningAttempts(room)) await api.submit(id, 0);
    const run = () => scoreFinishes({ actor: null, keys }, { limit: 5 });

    const rounds = await Promise.all([run(), run(), run(), run()]);

    expect(rounds.reduce((sum, { scored }) => sum + scored, 0)).toBe(15);
    expect(await scores(room)).toHaveLength(15);
  });

  test("waits where an item has no key, and holds up nobody else", async ({
    api,
    keys,
    makeRoom,
  }) => {
    const [broken, whole] = [await makeRoom(), await makeRoom()];
    const removed = await broken.sql`
      delete from item_key where item_version_id = (select item_version_id from form_item where form_id = ${broken.formId} and position = 3) returning *`;
    await api.submit(await aRunningAttempt(broken, broken.candidates[0]), 0);
    await api.submit(await aRunningAttempt(whole, whole.candidates[0]), 0);

    const { keyless, scored } = await scoreFinishes({ actor: null, keys }, { limit: 1 });

    expect({ keyless, scored }).toEqual({ keyless: [broken.formId], scored: 1 });
    expect([await scores(broken), (await scores(whole)).length]).toEqual([[], 1]);
    expect(removed).toHaveLength(1);
    await broken.sql`update finish set scored = true where not scored`;
  });

  test("is not possible without the pool of keys", async ({ api, database, makeRoom }) => {
    const room = await makeRoom();
    await api.submit(await aRunningAttempt(room, room.candidates[0]), 0);

    await expect(
      scoreFinishes({ actor: null, keys: database }, { limit: 200 }),
    ).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });
});

describe("a result", () => {
  test.for([
    ["none", undefined],
    [
      "score",
      { points: 100, possible: 500, scaled: 200, scale: 10, passed: false, scored_again_at: null },
    ],
    [
      "topics",
      {
        points: 100,
        possible: 500,
        scaled: 200,
        scale: 10,
        passed: false,
        scored_again_at: null,
        topics: [{ name: "Chủ đề", points: 100, possible: 500 }],
      },
    ],
  ] as const)(
    "is shown to the candidate after its release, and as far as the test allows: %s",
    async ([reviewPolicy, shown], { api, keys, makeRoom }) => {
      const room = await makeRoom({ reviewPolicy });
      const id = await aRunningAttempt(room, room.candidates[0]);
      await api.save(id, [[1, 1, "b"]]);
      await api.submit(id, 1);
      await scoreFinishes({ actor: null, keys }, { limit: 200 });
      const before = await api.look(id);
      await room.sql`insert into result_release (sitting_id, audience, released_by) values (${room.sittingId}, 'candidates', ${room.invigilator.userId})`;

      const after = await api.look(id);

      expect([before.body.result, after.body.result]).toEqual([undefined, shown]);
    },
  );
});

describe("the review of an attempt", () => {
  test("shows an inspector of the visit each answer beside its key, and records who looked", async ({
    api,
    keys,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [
      [1, 1, "b"],
      [2, 2, ["a"]],
    ]);
    await api.submit(id, 2);
    await scoreFinishes({ actor: null, keys }, { limit: 200 });
    await room.sql`update sitting set state = 'closed' where id = ${room.sittingId}`;

    const review = await loadAttemptReview(as(room.inspector), { attemptId: id });

    if (!review.ok) throw new Error(review.reason);
    expect(review.value).toMatchObject({
      number: "001",
      unitName: "Xã A",
      points: 100,
      possible: 500,
      passed: false,
    });
    expect(
      review.value.items.map(({ value, correct, points, possible }) => [
        value,
        correct,
        points,
        possible,
      ]),
    ).toEqual([
      ["b", ["b"], 100, 100],
      [["a"], ["a", "c"], 0, 100],
      ["", ["true"], 0, 100],
      ["", ["a"], 0, 100],
      ["", ["a"], 0, 100],
    ]);
    const [event] =
      await room.sql`select act, actor_id from audit_event where subject_id = ${id} and act = 'attempt.review'`;
    expect(event?.actor_id).toBe(room.inspector.userId);
  });

  test("shows what a voided paper held, marked as such and without points", async ({
    api,
    keys,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [handedIn, atWork] = await runningAttempts(room);
    await api.save(handedIn, [[1, 1, "b"]]);
    await api.submit(handedIn, 1);
    await scoreFinishes({ actor: null, keys }, { limit: 200 });
    await api.save(atWork, [[1, 2, ["a"]]]);
    for (const attemptId of [handedIn, atWork]) {
      const asked = await requestAttemptAct(as(room.invigilator), {
        attemptId,
        reason: "Thi hộ",
        act: "attempt.void",
      });
      if (!asked.ok) throw new Error(asked.reason);
      await voidAttempt(as(room.second), { approvalId: asked.value });
    }
    await room.sql`update sitting set state = 'closed' where id = ${room.sittingId}`;

    const reviews = [
      await loadAttemptReview(as(room.inspector), { attemptId: handedIn }),
      await loadAttemptReview(as(room.inspector), { attemptId: atWork }),
    ];

    for (const review of reviews) {
      if (!review.ok) throw new Error(review.reason);
      expect(review.value).toMatchObject({ voided: true, points: null, passed: null });
      expect(review.value.items.every(({ points }) => points === null)).toBe(true);
    }
    expect(
      reviews.map((review) => review.ok && review.value.items.map(({ value }) => value)),
    ).toEqual([
      ["b", "", "", "", ""],
      ["", ["a"], "", "", ""],
    ]);
  });

  test("waits until the sitting is closed, and is nobody else's", async ({ api, as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.submit(id, 0);

    const early = await loadAttemptReview(as(room.inspector), { attemptId: id });

    expect(early).toEqual({ ok: false, reason: "sitting_open" });
    for (const actor of [
      room.invigilator,
      room.stranger,
      { ...room.stranger, roles: [{ role: "inspector", unitId: null } as const] },
    ]) {
      await expect(loadAttemptReview(as(actor), { attemptId: id })).rejects.toThrow(NotFound);
    }
  });
});
