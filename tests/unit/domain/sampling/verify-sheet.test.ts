import { describe, expect, it } from "vitest";
import { type SampleSheet, sampleSheetSchema } from "@/lib/domain/sampling/sheet";
import { verifySheet } from "@/lib/domain/sampling/verify-sheet";
import { aSheet } from "./a-sheet";

const codesOf = (sheet: SampleSheet) => [...new Set(verifySheet(sheet).map(({ code }) => code))];

/** The sheet with one officer who was not drawn put in the place of one who was. */
function withFriend(sheet: SampleSheet): SampleSheet {
  const out = sheet.members.find(({ mark }) => mark === "C1");
  const friend = sheet.members.find(({ mark }) => mark === "");
  return {
    ...sheet,
    members: sheet.members.map((member) => {
      if (member === out) return { ...member, mark: "" };
      return member === friend ? { ...member, mark: "C1" } : member;
    }),
  };
}

const sheet = aSheet();

describe("verifySheet", () => {
  it("finds nothing in a sheet as it was drawn, with and without a word from the room", () => {
    expect(sampleSheetSchema.parse(sheet)).toEqual(sheet);
    expect(verifySheet(sheet)).toEqual([]);
    expect(verifySheet(aSheet({ witness: "" }))).toEqual([]);
    expect(sheet.members.some(({ mark }) => mark.startsWith("D"))).toBe(true);
  });

  it("does not depend on the order of the lines", () => {
    expect(verifySheet({ ...sheet, members: [...sheet.members].reverse() })).toEqual([]);
  });

  it("names both officers of an exchange", () => {
    const found = verifySheet(withFriend(sheet));

    expect(found.map(({ code, expected }) => [code, expected])).toEqual(
      expect.arrayContaining([
        ["mark_differs", "C1"],
        ["mark_differs", ""],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it("sees another seed, another word, another roll, another rule and other sizes", () => {
    expect(codesOf({ ...sheet, seed: "00".repeat(32) })).toContain("commitment_differs");
    expect(codesOf({ ...sheet, witness: "7413" })).toEqual(["mark_differs"]);
    expect(codesOf({ ...sheet, members: sheet.members.slice(1) })).toContain("roll_differs");
    expect(codesOf({ ...sheet, rule: { ...sheet.rule, mustTitles: [] } })).toContain(
      "stratum_differs",
    );
    expect(codesOf({ ...sheet, rule: { ...sheet.rule, minimum: 9 } })).toContain("sizes_differ");
    const [first, ...others] = sheet.units;
    if (!first) throw new Error("no unit");
    const widened = first.strata.map((stratum) => ({ ...stratum, sample: stratum.size + 5 }));
    expect(codesOf({ ...sheet, units: [{ ...first, strata: widened }, ...others] })).toEqual(
      expect.arrayContaining(["sizes_differ", "mark_differs"]),
    );
  });

  it("sees an officer listed twice, and one of a unit that the sheet does not have", () => {
    const [member] = sheet.members;
    if (!member) throw new Error("no member");

    expect(codesOf({ ...sheet, members: [...sheet.members, member] })).toContain("officer_twice");
    expect(codesOf({ ...sheet, units: [...sheet.units, ...sheet.units] })).toContain("unit_twice");
    expect(sampleSheetSchema.safeParse({ ...sheet, units: [] }).success).toBe(false);
    expect(
      codesOf({ ...sheet, members: [...sheet.members, { ...member, unit: 9, staff_code: "X" }] }),
    ).toEqual(["unit_unknown"]);
  });

  it("says that a plan has not been drawn yet, and still holds its roll to the digest", () => {
    const plan = { ...sheet, seed: "", members: sheet.members.map((m) => ({ ...m, mark: "" })) };

    expect(verifySheet(plan)).toEqual([{ code: "not_drawn" }]);
    expect(codesOf({ ...plan, members: plan.members.slice(1) })).toContain("roll_differs");
  });
});
