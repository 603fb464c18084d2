import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import {
  assignMarkers,
  decidingRound,
  type Marker,
  mayMark,
  type OpenAnswer,
} from "@/lib/domain/marking/assign";

const marker = (name: string, over: Partial<Marker> = {}): Marker => ({
  ...{ userId: name as UserId, part: "marker", officerId: null, unitIds: [], load: 0 },
  ...over,
});
const answer = (id: string, over: Partial<OpenAnswer> = {}): OpenAnswer => ({
  ...{ id, officerId: `officer ${id}` as OfficerId, unitId: "north" as UnitId },
  ...{ given: [], disputed: false },
  ...over,
});

describe("assignMarkers", () => {
  test("spreads answers evenly, two markers each, in whatever order they come", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 2, max: 7 }),
        (ids, people) => {
          const markers = Array.from({ length: people }, (_, index) => marker(`m${index}`));
          const answers = ids.map((id) => answer(id));

          const given = assignMarkers(answers, markers);

          expect(given).toHaveLength(2 * ids.length);
          for (const id of ids) {
            const own = given.filter(({ answerId }) => answerId === id);
            expect(new Set(own.map(({ markerId }) => markerId)).size).toBe(2);
          }
          const loads = markers.map(
            ({ userId }) => given.filter(({ markerId }) => markerId === userId).length,
          );
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
          expect(assignMarkers(answers.toReversed(), markers.toReversed())).toEqual(given);
        },
      ),
    );
  });

  test("never gives an answer to its author or a colleague, nor twice to one person", () => {
    const people = fc.array(
      fc.record({
        userId: fc.constantFrom("a", "b", "c", "d"),
        part: fc.constantFrom("marker", "chief"),
        officerId: fc.constantFrom(null, "officer 1", "officer 2"),
        unitIds: fc.subarray(["north", "south"]),
        load: fc.nat(9),
      }),
    );
    fc.assert(
      fc.property(people, fc.boolean(), (all, disputed) => {
        const markers = all.filter(
          ({ userId }, index) => all.findIndex((each) => each.userId === userId) === index,
        ) as unknown as Marker[];
        const answers = [
          answer("1", { disputed }),
          answer("2", {
            unitId: "south" as UnitId,
            given: [{ round: 1, markerId: "a" as UserId }],
          }),
        ];

        const given = assignMarkers(answers, markers);

        for (const { answerId, round, markerId } of given) {
          const of = answers.find(({ id }) => id === answerId);
          const who = markers.find(({ userId }) => userId === markerId);
          if (!of || !who) throw new Error("nobody knows them");
          expect(mayMark(who, of)).toBe(true);
          expect(who.part).toBe(round === decidingRound ? "chief" : "marker");
          const both = [...of.given, ...given.filter((each) => each.answerId === answerId)];
          expect(both.filter((each) => each.markerId === markerId)).toHaveLength(1);
          expect(both.filter((each) => each.round === round)).toHaveLength(1);
        }
      }),
    );
  });

  test("asks a chief only where two marks differ", () => {
    const people = [marker("a"), marker("b"), marker("c", { part: "chief" })];
    const both = [1, 2].map((round) => ({ round, markerId: `${round}` as UserId }));

    expect(assignMarkers([answer("1", { given: both })], people)).toEqual([]);
    expect(assignMarkers([answer("1", { given: both, disputed: true })], people)).toEqual([
      { answerId: "1", round: decidingRound, markerId: "c" },
    ]);
  });

  test("leaves open what nobody may take", () => {
    const north = [marker("a", { unitIds: ["north" as UnitId] }), marker("b")];
    expect(assignMarkers([answer("1")], north)).toEqual([
      { answerId: "1", round: 1, markerId: "b" },
    ]);
  });
});
