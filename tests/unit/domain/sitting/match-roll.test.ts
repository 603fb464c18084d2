import { describe, expect, test } from "vitest";
import type { OfficerId } from "@/lib/domain/ids";
import { matchRoll, type RosterEntry } from "@/lib/domain/sitting/match-roll";
import type { RollLine } from "@/lib/domain/sitting/roll-line";

const id = (name: string) => name as OfficerId;

function anEntry(officerId: string, over: Partial<RosterEntry> = {}): RosterEntry {
  return {
    ...{ officerId: id(officerId), staffCode: officerId, birthDate: "1968-04-12" },
    ...{ familyName: "Hoàng", middleName: "Thị", givenName: "Mận" },
    ...{ unitName: "Xã Quảng Điền", unitShortName: "Quảng Điền", otherUnits: [] },
    ...over,
  };
}

const aLine = (over: Partial<RollLine> = {}): RollLine => ({
  ...{ row: 5, staffCode: null, name: "Hoàng Thị Mận", birth: null, unit: null },
  ...over,
});

const matchOf = (line: RollLine, ...roster: RosterEntry[]) => matchRoll([line], roster)[0]?.match;

describe("matchRoll", () => {
  test("finds by staff code in any capitals", () => {
    expect(matchOf(aLine({ staffCode: "qd1" }), anEntry("QD1"))).toEqual({
      ...{ kind: "found", by: "staff_code", officerId: "QD1" },
    });
  });

  test("trusts no staff code whose holder has another name", () => {
    expect(matchOf(aLine({ staffCode: "QD1", name: "Lê Văn An" }), anEntry("QD1"))).toEqual({
      ...{ kind: "name_differs", officerId: "QD1" },
    });
    expect(matchOf(aLine({ staffCode: "QD1", name: null }), anEntry("QD1"))?.kind).toBe("found");
  });

  test("finds by name with birth date, year of birth or unit", () => {
    for (const detail of [
      { birth: "1968-04-12" },
      { birth: "1968" },
      { unit: "UBND xã Quảng Điền" },
      { unit: "quang dien" },
    ]) {
      expect(matchOf(aLine(detail), anEntry("QD1"))).toMatchObject({
        kind: "found",
        by: "details",
      });
    }
  });

  test("finds who has a second post in the unit that the line names", () => {
    const entry = anEntry("QD1", { otherUnits: ["Xã Đan Điền"] });

    expect(matchOf(aLine({ unit: "UBND xã Đan Điền" }), entry)?.kind).toBe("found");
    expect(matchOf(aLine({ unit: "Xã Quảng Ninh" }), entry)?.kind).toBe("details_differ");
  });

  test("tells people of one name apart by what the line says, and guesses nobody", () => {
    const roster = [anEntry("QD1"), anEntry("QD2", { birthDate: "1970-01-01" })];

    expect(matchOf(aLine({ birth: "1970" }), ...roster)).toMatchObject({ officerId: "QD2" });
    expect(matchOf(aLine({ unit: "Xã Quảng Điền" }), ...roster)).toEqual({
      ...{ kind: "ambiguous", officerIds: ["QD1", "QD2"] },
    });
    expect(matchOf(aLine({ birth: "1980" }), ...roster)?.kind).toBe("details_differ");
  });

  test("says that a name alone is too little, and whom it does not know", () => {
    expect(matchOf(aLine(), anEntry("QD1"))).toEqual({ kind: "name_only" });
    expect(matchOf(aLine({ name: "Lê Văn An", birth: "1968" }), anEntry("QD1"))).toEqual({
      kind: "not_found",
    });
    expect(matchOf(aLine({ staffCode: "QD9" }), anEntry("QD1"))).toEqual({ kind: "not_found" });
  });

  test("takes one person once, however two lines name them", () => {
    const lines = [aLine({ row: 5, staffCode: "QD1" }), aLine({ row: 9, birth: "1968-04-12" })];

    expect(matchRoll(lines, [anEntry("QD1")]).map(({ match }) => match)).toEqual([
      { kind: "found", by: "staff_code", officerId: "QD1" },
      { kind: "repeated", officerId: "QD1", row: 5 },
    ]);
  });
});
