import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CandidateId } from "@/lib/domain/ids";
import { applyChange, changeOf } from "@/lib/domain/sitting/room-change";
import type { RoomCandidate, RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { camelKeys, snakeKeys } from "@/lib/domain/text/key-case";
import { aRoomCandidate, aRoomSnapshot } from "@/tests/support/a-room-snapshot";

const candidate = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e").map((id) => id as CandidateId),
  saved: fc.integer({ min: 0, max: 3 }),
  standing: fc.constantFrom("working", "lost", "submitted"),
  since: fc.option(fc.integer({ min: 0, max: 2 })),
  absenceReason: fc.option(fc.constantFrom("", "Nghỉ ốm")),
});

const snapshot: fc.Arbitrary<RoomSnapshot> = fc
  .record({
    serverNow: fc.integer({ min: 0, max: 9 }),
    state: fc.constantFrom("open", "closed"),
    people: fc.uniqueArray(candidate, { selector: ({ id }) => id }),
    read: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
  })
  .map(({ serverNow, state, people, read }) =>
    aRoomSnapshot({
      serverNow,
      state,
      candidates: people.map((one) => aRoomCandidate(one as Partial<RoomCandidate>)),
      reads: read,
    }),
  );

const asItTravels = <T>(value: T) => camelKeys(JSON.parse(JSON.stringify(snakeKeys(value)))) as T;

describe("what has changed in a room", () => {
  test("makes the later snapshot of the earlier one, however it was sent", () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        const change = changeOf(before, after);
        const reached = change ? applyChange(before, asItTravels(change)) : before;
        expect({ ...reached, serverNow: 0 }).toEqual({ ...after, serverNow: 0 });
        if (change) expect(reached.serverNow).toBe(after.serverNow);
      }),
    );
  });

  test("is nothing between a snapshot and itself, at whatever time", () => {
    fc.assert(
      fc.property(snapshot, fc.nat(), (room, serverNow) => {
        expect(changeOf(room, asItTravels({ ...room, serverNow }))).toBeNull();
      }),
    );
  });

  test("names only who is different, and of them only what is", () => {
    const [first, second] = [aRoomCandidate({ id: id("a") }), aRoomCandidate({ id: id("b") })];
    const before = aRoomSnapshot({ candidates: [first, second] });
    const after = aRoomSnapshot({ candidates: [first, { ...second, saved: 7 }] });

    expect(changeOf(before, after)).toEqual({
      serverNow: after.serverNow,
      parts: {},
      candidates: [{ id: "b", saved: 7 }],
      order: null,
    });
  });

  test("leaves everybody else the object that they were", () => {
    const [first, second] = [aRoomCandidate({ id: id("a") }), aRoomCandidate({ id: id("b") })];
    const before = aRoomSnapshot({ candidates: [first, second] });
    const change = {
      serverNow: 1,
      parts: {},
      candidates: [{ id: id("b"), saved: 7 }],
      order: null,
    };

    expect(applyChange(before, change).candidates[0]).toBe(first);
  });
});

const id = (text: string) => text as CandidateId;
