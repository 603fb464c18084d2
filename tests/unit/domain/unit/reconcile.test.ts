import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute, type DatedChange, type Today } from "@/lib/domain/unit/attribution";
import {
  countsOf,
  reconcile,
  type ReconciledRow,
  reconciledKinds,
} from "@/lib/domain/unit/reconcile";
import { mapResults } from "@/lib/domain/unit/map-results";
import { balanceStaff } from "@/lib/domain/unit/staff-balance";

const on = "2025-07-01";
const change = (from: string[], to: string[], day = on): DatedChange => ({ on: day, from, to });
const nobody = () => () => null;

const today: Today = {
  units: new Set(["D", "X", "Y", "kept"]),
  changes: [
    change(["a", "b"], ["D"]),
    change(["s"], ["X", "Y"]),
    change(["gone"], []),
    change(["old"], ["a"], "2020-01-01"),
  ],
};

describe("what belonged to a unit", () => {
  test.each([
    ["kept", { kind: "same", unitId: "kept" }],
    ["a", { kind: "succeeded", unitId: "D" }],
    ["old", { kind: "succeeded", unitId: "D" }],
    ["s", { kind: "divided", among: ["X", "Y"] }],
    ["gone", { kind: "ended" }],
    ["unknown", { kind: "ended" }],
  ])("%s", (unit, expected) => {
    expect(attribute(unit, today)).toEqual(expected);
  });

  test("is a person's where the post of the day tells which part", () => {
    expect(attribute("s", today, (day) => (day === on ? "Y" : null))).toEqual({
      ...{ kind: "decided", unitId: "Y" },
    });
    expect(attribute("s", today, () => "kept")).toMatchObject({ kind: "divided" });
  });

  test("does not go round for ever where the data leads in a circle", () => {
    const circle = {
      units: new Set<string>(),
      changes: [change(["p"], ["q"]), change(["q"], ["p"])],
    };

    expect(attribute("p", circle)).toEqual({ kind: "ended" });
  });
});

/** A history: from a few units, some steps of merging, splitting, renaming, re-parenting, dissolving. */
const history = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(
      fc.record({
        kind: fc.constantFrom("merge", "split", "rename", "dissolve"),
        pick: fc.nat(),
        width: fc.integer({ min: 2, max: 3 }),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([first, steps]) => {
    const all = Array.from({ length: first }, (_, index) => `u${index}`);
    let open = [...all];
    const changes: DatedChange[] = [];
    const found = (count: number) =>
      Array.from({ length: count }, () => {
        const unit = `u${all.length}`;
        all.push(unit);
        return unit;
      });
    for (const [index, { kind, pick, width }] of steps.entries()) {
      if (open.length === 0) break;
      const start = pick % open.length;
      const from = open.slice(start, start + (kind === "merge" ? width : 1));
      const to = { merge: 1, split: width, rename: 1, dissolve: 0 }[kind];
      const next = found(to);
      changes.push(change(from, next, `2020-01-${String(index + 1).padStart(2, "0")}`));
      open = [...open.filter((unit) => !from.includes(unit)), ...next];
    }
    return { all, today: { units: new Set(open), changes } satisfies Today };
  });

/** Some history with rows in units of any time, some of them persons' with posts anywhere. */
const world = history.chain(({ all, today: now }) =>
  fc.record({
    now: fc.constant(now),
    rows: fc.array(
      fc.record({
        kind: fc.constantFrom(...reconciledKinds),
        unitId: fc.constantFrom(...all),
        officerId: fc.option(fc.constantFrom("p1", "p2", "p3")),
      }),
      { maxLength: 30 },
    ),
    posts: fc.dictionary(fc.constantFrom("p1", "p2", "p3"), fc.constantFrom(...all)),
    members: fc.array(
      fc.record({ before: fc.option(fc.constantFrom(...all)), after: fc.option(fc.nat()) }),
      { maxLength: 30 },
    ),
  }),
);

test("whatever the history, each row is counted once on both sides, or listed as nobody's", () => {
  fc.assert(
    fc.property(world, ({ now, rows, posts }) => {
      const given = rows.map((row, index): ReconciledRow => ({ ...row, id: `r${index}` }));

      const {
        movements,
        then,
        today: mapped,
        totals,
      } = reconcile(given, now, (id) => () => posts[id] ?? null);

      const moved = movements.flatMap(({ rows: own }) => own.map(({ id }) => id));
      expect([...moved].sort()).toEqual(given.map(({ id }) => id).sort());
      expect(totals.then).toEqual(countsOf(given));
      for (const kind of reconciledKinds) {
        const sum = (of: typeof then) => [...of.values()].reduce((all, one) => all + one[kind], 0);
        expect(sum(then)).toBe(totals.then[kind]);
        expect(sum(mapped)).toBe(totals.mapped[kind]);
        expect(totals.mapped[kind] + totals.unattributed[kind]).toBe(totals.then[kind]);
      }
      for (const { to, reason, among } of movements) {
        if (to !== null) expect(now.units.has(to)).toBe(true);
        expect(to === null).toBe(reason === "divided" || reason === "ended");
        for (const unit of among) expect(now.units.has(unit)).toBe(true);
      }
    }),
  );
});

test("whatever the history, results add up to the same by the units of then and of today", () => {
  const figures = fc.record({ listed: fc.nat(50), passed: fc.nat(20) });
  fc.assert(
    fc.property(history, fc.array(figures, { maxLength: 20 }), ({ all, today: now }, given) => {
      const results = given.slice(0, all.length).map(({ listed, passed }, index) => ({
        ...{ unitId: all[index] ?? "", listed, passed, present: listed, scored: listed },
        ...{ population: listed, estimate: null },
      }));

      const { mapped, strays } = mapResults(results, now);

      const both = [...mapped, ...strays.map(({ result }) => result)];
      for (const key of ["listed", "passed", "scored"] as const) {
        const sum = (of: readonly { listed: number; passed: number; scored: number }[]) =>
          of.reduce((total, one) => total + one[key], 0);
        expect(sum(both)).toBe(sum(results));
      }
      const parts = [
        ...mapped.flatMap(({ from }) => from),
        ...strays.map(({ result }) => result.unitId),
      ];
      expect(parts.sort()).toEqual(results.map(({ unitId }) => unitId).sort());
    }),
  );
});

test("means of units that went on in one weigh as many officers as each had", () => {
  const result = (unitId: string, mean: number, population: number) => ({
    ...{ unitId, listed: 1, present: 1, scored: 1, passed: 1, population },
    estimate: { mean, se: 0, df: null },
  });

  const { mapped } = mapResults([result("a", 60, 10), result("b", 90, 20)], today);

  expect(mapped).toMatchObject([{ unitId: "D", from: ["a", "b"], population: 30 }]);
  expect(mapped[0]?.estimate?.mean).toBeCloseTo(80);
});

test("whatever the history, the staff of a unit is what was mapped to it with all that came and went", () => {
  fc.assert(
    fc.property(world, ({ now, members }) => {
      const open = [...now.units];
      const given = members.map(({ before, after }, index) => ({
        officerId: `p${index}`,
        before,
        after: after === null || open.length === 0 ? null : (open[after % open.length] ?? null),
      }));

      const { units, totals, lines } = balanceStaff(given, now, nobody);

      for (const one of units.values()) {
        const { mapped, movedIn, placedIn, joined, movedOut, left, after } = one;
        expect(mapped + movedIn + placedIn + joined - movedOut - left).toBe(after);
      }
      expect(totals.before + totals.joined).toBe(lines.length);
      expect(totals.after + totals.left).toBe(lines.length);
      expect(lines).toHaveLength(
        given.filter(({ before, after }) => before !== null || after !== null).length,
      );
    }),
  );
});
