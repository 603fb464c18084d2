import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawUnit, finalSeed } from "@/lib/domain/sampling/draw";
import { planUnit } from "@/lib/domain/sampling/plan-unit";
import { nextReserve } from "@/lib/domain/sampling/replacement";
import { commitmentTo, rollDigest } from "@/lib/domain/sampling/roll";
import { defaultRule } from "@/lib/domain/sampling/rule";
import { countStrata, mustStratum, stratumOf } from "@/lib/domain/sampling/strata";

const members = fc
  .uniqueArray(fc.stringMatching(/^[A-Z]{2}\d{1,4}$/), { minLength: 1, maxLength: 80 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((staffCode) =>
        fc.constantFrom("finance", "land", "office").map((stratum) => ({ staffCode, stratum })),
      ),
    ),
  );

const lotOf = (listed: readonly { staffCode: string; stratum: string }[]) => ({
  unit: 1,
  members: listed,
  strata: planUnit(defaultRule, countStrata(listed.map(({ stratum }) => stratum))).strata,
});

describe("drawUnit", () => {
  it("draws of every stratum as many as planned, each officer once, places from 1 on", () => {
    fc.assert(
      fc.property(members, fc.string(), (listed, seed) => {
        const lot = lotOf(listed);
        const drawn = drawUnit(seed, lot);
        for (const { stratum, sample, reserves } of lot.strata) {
          const of = (outcome: string) =>
            listed
              .filter((member) => member.stratum === stratum)
              .map(({ staffCode }) => drawn.get(staffCode))
              .filter((lotted) => lotted?.outcome === outcome)
              .map((lotted) => lotted?.place ?? 0)
              .sort((a, b) => a - b);
          const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
          expect(of("selected")).toEqual(upTo(sample));
          expect(of("reserve")).toEqual(upTo(reserves));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("comes out the same from the same seed, in whatever order the roll is given", () => {
    fc.assert(
      fc.property(members, fc.string(), (listed, seed) => {
        const turned = [...listed].reverse();
        expect([...drawUnit(seed, lotOf(turned))].sort()).toEqual(
          [...drawUnit(seed, lotOf(listed))].sort(),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("draws for ever what it drew when it was written", () => {
    const codes = Array.from(
      { length: 10 },
      (_, index) => `CB${String(index + 1).padStart(2, "0")}`,
    );
    const drawn = drawUnit("9f".repeat(32), {
      unit: 3,
      members: codes.map((staffCode) => ({ staffCode, stratum: "office" })),
      strata: [{ stratum: "office", size: 10, sample: 4, reserves: 2 }],
    });
    const inOrder = (outcome: string) =>
      [...drawn]
        .filter(([, lot]) => lot.outcome === outcome)
        .sort(([, a], [, b]) => a.place - b.place)
        .map(([code]) => code);

    expect(inOrder("selected")).toEqual(["CB02", "CB04", "CB08", "CB05"]);
    expect(inOrder("reserve")).toEqual(["CB07", "CB01"]);
  });

  it("gives every officer of a stratum the same chance", () => {
    const codes = Array.from({ length: 8 }, (_, index) => `CB${index}`);
    const times = new Map(codes.map((code) => [code, 0]));
    for (let seed = 0; seed < 2000; seed += 1) {
      const drawn = drawUnit(String(seed), {
        unit: 1,
        members: codes.map((staffCode) => ({ staffCode, stratum: "a" })),
        strata: [{ stratum: "a", size: 8, sample: 2, reserves: 0 }],
      });
      for (const code of drawn.keys()) times.set(code, (times.get(code) ?? 0) + 1);
    }
    const chiSquare = [...times.values()].reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0);

    expect(chiSquare).toBeLessThan(24.3);
  });

  it("lets a word from the room change the draw", () => {
    expect(finalSeed("abc", "")).toBe("abc");
    expect(finalSeed("abc", "7412")).not.toBe(finalSeed("abc", "7413"));
  });
});

describe("the roll", () => {
  it("has the digest that anybody gets with sha256sum", () => {
    const text = "2\nCB01\toffice\nCB02\t*\n";
    const expected = createHash("sha256").update(text).digest("hex");
    const listed = [
      { staffCode: "CB02", stratum: "*" },
      { staffCode: "CB01", stratum: "office" },
    ];

    expect(rollDigest(2, listed)).toBe(expected);
    expect(commitmentTo("ab")).toBe(createHash("sha256").update("ab").digest("hex"));
  });
});

describe("stratumOf", () => {
  const rule = { ...defaultRule, mustGroups: ["leader"], mustTitles: ["trưởng phòng", "CNTT"] };
  const of = (title: string, jobGroupCode = "office") => stratumOf(rule, { title, jobGroupCode });

  it("takes whom the rule names by job group or by how the title begins", () => {
    expect(of("Chuyên viên", "leader")).toBe(mustStratum);
    expect(of("TRƯỞNG PHÒNG Tài chính")).toBe(mustStratum);
    expect(of("Cntt, văn thư")).toBe(mustStratum);
  });

  it("takes nobody whose title merely holds the words", () => {
    expect(of("Phó Trưởng phòng")).toBe("office");
    expect(of("Trưởng phòngg")).toBe("office");
    expect(stratumOf({ ...rule, byJobGroup: false }, { title: "Kế toán", jobGroupCode: "x" })).toBe(
      "-",
    );
  });
});

describe("nextReserve", () => {
  const member = (code: string, place: number, over = {}) => ({
    ...{ code, stratum: "office", outcome: "reserve" as const, place, used: false },
    ...over,
  });

  it("is the first standing by in the same stratum who was not called up", () => {
    const standing = [
      member("c", 3),
      member("a", 1, { used: true }),
      member("b", 2),
      member("x", 1, { stratum: "land" }),
      { ...member("s", 1), outcome: "selected" as const },
    ];

    expect(nextReserve("office", standing)?.code).toBe("b");
    expect(nextReserve("finance", standing)).toBeUndefined();
  });
});
