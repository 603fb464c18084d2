import { describe, expect } from "vitest";
import { countResultInvariants } from "@/db/queries/result-invariants";
import { selectRollupFacts } from "@/db/queries/unit-facts";
import type { OfficerId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { type Context, NotFound } from "@/lib/services/context";
import { addMarker } from "@/lib/services/marking/add-marker";
import { handInMark } from "@/lib/services/marking/hand-in-mark";
import { listOwnQueues } from "@/lib/services/marking/list-own-queues";
import { loadOwnMark } from "@/lib/services/marking/load-own-mark";
import { loadSittingMarking } from "@/lib/services/marking/load-sitting-marking";
import { removeMarker } from "@/lib/services/marking/remove-marker";
import { saveMark } from "@/lib/services/marking/save-mark";
import { setTolerance } from "@/lib/services/marking/set-tolerance";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";
import { keyMark, type Room } from "../attempt/support/a-room";
import { test } from "../attempt/support/room-test";
import { aMember, choiceAndEssay, handIn, marksOf, scoresOf } from "./a-marked-room";

const words = "Bước một: tiếp nhận.\nBước hai: trình ký.";

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("it is not there");
  return value;
}

type World = {
  readonly room: Room;
  readonly organiser: Context;
  readonly markers: readonly [Actor, Actor];
  readonly chief: Actor;
  readonly score: () => Promise<unknown>;
};

let world: World;

describe("answers that people mark", () => {
  test.beforeEach(async ({ api, as, keys, makeRoom }) => {
    const room = await makeRoom({ questions: choiceAndEssay, candidates: 2 });
    const organiser = as(await aMember(room, "organiser"));
    const markers = [await aMember(room, "marker"), await aMember(room, "marker")] as const;
    const chief = await aMember(room, "marker");
    const { sittingId } = room;
    for (const { userId } of markers) {
      await addMarker(organiser, { sittingId, userId, part: "marker" });
    }
    await addMarker(organiser, { sittingId, userId: chief.userId, part: "chief" });
    await handIn(api, room, 0, words);
    const score = () => scoreFinishes({ actor: null, keys }, { limit: 50 });
    world = { room, organiser, markers, chief, score };
  });

  /** Hands in, for a round, points for both criteria. */
  async function mark(as: (actor: Actor) => Context, round: number, points: [number, number]) {
    const { id, markerId } = given(
      (await marksOf(world.room)).find((each) => each.round === round),
    );
    const marker = [...world.markers, world.chief].find(({ userId }) => userId === markerId);
    const [C1, C2] = points;
    return handInMark(as(given(marker)), { markId: id, points: { C1, C2 }, comment: "" });
  }

  test("wait without a total until both are in, and then have the mean", async ({
    as,
    database,
    keys,
  }) => {
    const { room, score } = world;
    const { sql, campaignId, unitId } = room;

    await score();

    expect(await scoresOf(room)).toEqual([]);
    const [automatic] = await sql`
      select s.points, s.possible from automatic_score s join attempt a on a.id = s.attempt_id
       where a.sitting_id = ${room.sittingId}`;
    expect(automatic).toEqual({ points: 100, possible: 100 });
    // A roll-up finds somebody who came and has no score yet, not a low one.
    const facts = await selectRollupFacts(database, { campaignId, unitIds: [unitId] });
    expect(facts.filter(({ startedAt }) => startedAt !== null)).toMatchObject([
      { points: null, passed: null },
    ]);

    expect(await mark(as, 1, [500, 300])).toEqual({ ok: true, value: undefined });
    await score();
    expect(await scoresOf(room)).toEqual([]);
    expect(await mark(as, 2, [425, 300])).toEqual({ ok: true, value: undefined });
    await score();

    // (8.00 + 7.25) / 2 of ten points is 76.25 of a hundred, rounded half up.
    expect(await scoresOf(room)).toEqual([{ points: 176, possible: 200, passed: true }]);
    const { I6, I22 } = await countResultInvariants(keys);
    expect([I6.violations, I22.violations]).toEqual([0, 0]);
    const events = await sql`select act, actor_id from audit_event where act like 'marking.hand_in'
      and subject_id in (select id::text from hand_answer where sitting_id = ${room.sittingId})`;
    expect(events).toHaveLength(2);
  });

  test("go to a third person where two differ, whose word counts", async ({ as }) => {
    const { room, score, chief } = world;
    await score();

    await mark(as, 1, [600, 400]);
    await mark(as, 2, [300, 200]);
    await score();

    expect(await scoresOf(room)).toEqual([]);
    const third = (await marksOf(room)).find(({ round }) => round === 3);
    expect(third?.markerId).toBe(chief.userId);
    const seen = await loadOwnMark(as(chief), { markId: given(third).id });
    expect(seen.others.map(({ points }) => points)).toEqual([
      { C1: 600, C2: 400 },
      { C1: 300, C2: 200 },
    ]);
    expect(await mark(as, 3, [400, 200])).toEqual({ ok: true, value: undefined });
    await score();
    expect(await scoresOf(room)).toEqual([{ points: 160, possible: 200, passed: true }]);
  });

  test("are seen with their rubric and nothing of whose they are", async ({ as, api }) => {
    const { room, score, markers } = world;
    await score();
    const [first, second] = await marksOf(room);
    const byName = (userId: unknown) => given(markers.find((marker) => marker.userId === userId));
    await saveMark(as(byName(given(second).markerId)), {
      ...{ markId: given(second).id, points: { C1: 25 }, comment: "Chỉ mình tôi biết" },
    });

    const own = await loadOwnMark(as(byName(given(first).markerId)), { markId: given(first).id });

    expect(own.answer).toBe(words);
    expect(own.rubric.criteria).toHaveLength(2);
    const everything = JSON.stringify([
      own,
      await listOwnQueues(as(byName(given(first).markerId))),
    ]);
    const [whose] = await room.sql<{ names: string[] }[]>`
      select array[o.given_name, o.id::text, o.staff_code, c.id::text, c.unit_id::text, c.unit_name,
        c.number, a.id::text, s.name] as names
        from candidate c join officer o on o.id = c.officer_id join attempt a on a.candidate_id = c.id
        join sitting s on s.id = c.sitting_id where c.sitting_id = ${room.sittingId}`;
    for (const name of given(whose).names) expect(everything).not.toContain(name);
    expect(everything).not.toContain("Chỉ mình tôi biết");
    // Another marker's mark does not exist for them, and a candidate sees no rubric.
    await expect(
      loadOwnMark(as(byName(given(second).markerId)), { markId: given(first).id }),
    ).rejects.toThrow(NotFound);
    const { body } = await api.post(
      `sittings/${room.sittingId}/start`,
      { device_id: "device-one" },
      { token: await api.enter(room.sittingId, given(room.candidates[1])) },
    );
    expect(JSON.stringify(body)).not.toContain(keyMark);
    expect(JSON.stringify(body)).toContain('"longest":4000');
  });

  test("are not given to people of the same unit, nor to whom they belong", async () => {
    const { room, organiser, score, markers } = world;
    const { sittingId, sql, unitId } = room;
    const [candidate] = await sql<
      { officerId: OfficerId }[]
    >`select officer_id as "officerId" from candidate where id = ${room.candidates[0].id}`;
    const colleague = await aMember(room, "marker", unitId);
    const author = await aMember(room, "marker", { officerId: given(candidate).officerId });
    for (const { userId } of markers) await removeMarker(organiser, { sittingId, userId });
    for (const { userId } of [colleague, author]) {
      await addMarker(organiser, { sittingId, userId, part: "marker" });
    }
    await score();

    expect(await marksOf(room)).toEqual([]);
    const { counts } = await loadSittingMarking(organiser, { sittingId });
    expect(counts).toEqual({ answers: 1, settled: 0, disputed: 0, unassigned: 1 });
    await addMarker(organiser, { sittingId, userId: markers[0].userId, part: "marker" });
    expect((await marksOf(room)).map(({ markerId }) => markerId)).toEqual([markers[0].userId]);
  });

  test("go to others when a marker leaves; what was handed in stays", async ({ as, api }) => {
    const { room, organiser, score } = world;
    const { sittingId } = room;
    await handIn(api, room, 1, `${words} Bài khác.`);
    await score();
    await mark(as, 1, [500, 300]);
    const leaver = given((await marksOf(room)).find(({ handedIn }) => handedIn)).markerId;
    const stayer = await aMember(room, "marker");
    await addMarker(organiser, { sittingId, userId: stayer.userId, part: "marker" });

    await removeMarker(organiser, { sittingId, userId: leaver });

    const marks = await marksOf(room);
    expect(marks).toHaveLength(4);
    expect(
      marks.filter(({ markerId }) => markerId === leaver).map(({ handedIn }) => handedIn),
    ).toEqual([true]);
    expect(marks.some(({ markerId }) => markerId === stayer.userId)).toBe(true);
    await expect(
      room.sql`update hand_mark set comment = 'x' where handed_in_at is not null`,
    ).rejects.toThrow("stays");
  });

  test("need no marker when left blank", async ({ api }) => {
    const { room, score } = world;
    await handIn(api, room, 1, "");
    await score();
    expect(await scoresOf(room)).toEqual([{ points: 100, possible: 200, passed: true }]);
  });

  test("refuse what is no mark", async ({ as }) => {
    const { room, score, markers, organiser } = world;
    await score();
    const [own] = await marksOf(room);
    const marker = as(given(markers.find(({ userId }) => userId === given(own).markerId)));
    const markId = given(own).id;
    const reasonOf = async (points: Record<string, number>) => {
      const result = await handInMark(marker, { markId, points, comment: "" });
      return result.ok ? null : result.reason;
    };

    expect(await reasonOf({ C1: 600 })).toBe("incomplete");
    expect(await reasonOf({ C1: 625, C2: 0 })).toBe("too_many_points");
    expect(await reasonOf({ C1: 10, C2: 0 })).toBe("unreadable_points");
    expect(await reasonOf({ C9: 25 })).toBe("unknown_criterion");
    expect(await reasonOf({ C1: 0, C2: 0 })).toBeNull();
    // Sent again, its answer having been lost on the way.
    expect(await reasonOf({ C2: 0, C1: 0 })).toBeNull();
    expect(await reasonOf({ C1: 25, C2: 0 })).toBe("handed_in");
    await expect(
      saveMark(as(room.invigilator), { markId, points: {}, comment: "" }),
    ).rejects.toThrow(NotFound);
    await expect(listOwnQueues(organiser)).rejects.toThrow(NotFound);
  });

  test("keep results from being released, and say how many are missing", async ({ as }) => {
    const { room, organiser, score } = world;
    const { sittingId } = room;
    await room.sql`update sitting set state = 'closed' where id = ${sittingId}`;

    // Also before the scorer has come round.
    const early = await releaseResults(organiser, { sittingId, audience: "candidates" });
    expect(early).toEqual({ ok: false, reason: { code: "unmarked", tests: 1 } });
    await score();
    expect(await settleSitting(organiser, { sittingId })).toEqual({
      ok: false,
      reason: "unscored",
    });
    await mark(as, 1, [500, 300]);
    await mark(as, 2, [500, 300]);
    await score();

    const result = await releaseResults(organiser, { sittingId, audience: "candidates" });
    expect(result).toEqual({ ok: true, value: undefined });
  });

  test("have a tolerance that is said before the first mark", async ({ as }) => {
    const { room, organiser, score } = world;
    const { sittingId } = room;
    await score();

    expect(await setTolerance(organiser, { sittingId, percent: 51 })).toMatchObject({
      reason: "out_of_range",
    });
    expect(await setTolerance(organiser, { sittingId, percent: 40 })).toMatchObject({ ok: true });
    await mark(as, 1, [600, 400]);
    expect(await setTolerance(organiser, { sittingId, percent: 10 })).toMatchObject({
      reason: "marks_handed_in",
    });
    await mark(as, 2, [400, 200]);
    await score();
    expect(await scoresOf(room)).toEqual([{ points: 180, possible: 200, passed: true }]);
    for (const act of [addMarker, removeMarker]) {
      const { userId } = world.chief;
      await expect(act(as(room.stranger), { sittingId, userId, part: "marker" })).rejects.toThrow(
        NotFound,
      );
    }
    await expect(loadSittingMarking(as(room.stranger), { sittingId })).rejects.toThrow(NotFound);
    const acts = await room.sql<{ act: string }[]>`
      select act from audit_event where subject_id = ${sittingId} and act like 'marking.%' order by id`;
    expect(acts.map(({ act }) => act)).toEqual([
      "marking.add_marker",
      "marking.add_marker",
      "marking.add_marker",
      "marking.set_tolerance",
    ]);
  });
});
