import { describe, expect, it } from "vitest";
import { criteriaSection } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { type AddendumContent, lastCorrection, unanswered } from "@/lib/domain/signing/addendum";
import { frozenTest, readFrozen, revisedSince } from "@/lib/domain/signing/frozen";
import { linesToFill } from "@/lib/domain/signing/to-fill";

const name = { vi: "Dòng", en: "Line" };
const line = (code: string, max: number, kind: "none" | "yes_no") => ({
  ...{ code, name, max, field: kind === "none" ? "text" : "yes_no", formula: { kind } },
});
const sections = [
  { part: "general", name, lines: [line("I1", 0, "none"), line("I2", 0, "none")] },
  { part: "security", name, lines: [line("F2", 300, "yes_no"), line("F9", 0, "none")] },
].map((section) => criteriaSection.parse(section));

describe("the lines that minutes need", () => {
  const text = (words: string): FieldValue => ({ kind: "text", text: words });

  it("are the scored ones and all of the general part; blanks do not fill a line", () => {
    const values = new Map([
      ["I1", text("Trụ sở")],
      ["I2", text("  ")],
    ]);
    const sectionScores = [{ part: "security", points: 0, max: 300, open: ["F2"] }] as const;
    const score = { sections: sectionScores, byLine: new Map() };
    expect(linesToFill(sections, values, score)).toEqual([
      { part: "general", code: "I2" },
      { part: "security", code: "F2" },
    ]);
  });

  it("are neither days nor what does not apply to the unit", () => {
    const day = { ...line("I4", 0, "none"), field: "date" };
    const general = criteriaSection.parse({
      part: "general",
      name,
      lines: [day, line("I5", 0, "none")],
    });
    const byLine = new Map([["I5", "not_applicable"]] as const);
    expect(linesToFill([general], new Map(), { sections: [], byLine })).toEqual([]);
  });

  it("are none when those are filled in, whatever else is empty", () => {
    const values = new Map([
      ["I1", text("Trụ sở")],
      ["I2", text("Phó Chủ tịch")],
    ]);
    expect(linesToFill(sections, values, { sections: [], byLine: new Map() })).toEqual([]);
  });
});

describe("what minutes froze", () => {
  const content = (test: unknown) =>
    JSON.stringify({
      criteria_set: { sections },
      lines: { I1: { self: null, verified: null } },
      best_of_group: {},
      test,
    });
  const figures = { n: 38, passed: 33, mean: 68.4, passed_share: 0.87, topics: [{ std_error: 1 }] };

  it("is read back as the test's figures, all of them", () => {
    const frozen = frozenTest(readFrozen(content({ figures, sittings: [] })));
    expect(frozen).toMatchObject({ scored: 38, passed: 33, mean: 68.4 });
    expect(frozen?.detail).toMatchObject({ passedShare: 0.87, topics: [{ stdError: 1 }] });
    expect(frozenTest(readFrozen(content(null)))).toBeNull();
  });

  it("is revised by any other figure, and by a first one", () => {
    const signed = { scored: 38, passed: 33, mean: 68.4 };
    expect(revisedSince(signed, { ...signed })).toBeNull();
    expect(revisedSince(signed, null)).toBeNull();
    const now = { ...signed, mean: 68.5 };
    expect(revisedSince(signed, now)).toBe(now);
    expect(revisedSince(null, now)).toBe(now);
  });
});

describe("the chain behind a sealed record", () => {
  const common = { record_id: "r", previous: "p", name: "Phan Văn Tín", title: "", at: "" };
  const correct = (position: number, numerator: number): AddendumContent => ({
    ...{ ...common, kind: "correction", position, number: "02/BB", reason: "Ghi nhầm" },
    correction: {
      ...{ of: "line", field: "B1", old: null },
      new: { kind: "ratio", numerator, denominator: 62 },
    },
  });
  const answer: AddendumContent = {
    ...{ ...common, kind: "answer", position: 2, to: 1, agreed: true, statement: "" },
  };

  it("awaits an answer to each correction", () => {
    expect(unanswered([])).toEqual([]);
    expect(unanswered([correct(1, 60)])).toEqual([1]);
    expect(unanswered([correct(1, 60), answer, correct(3, 61)])).toEqual([3]);
  });

  it("gives a line the value of its last correction", () => {
    const entries = [correct(1, 60), answer, correct(3, 61)];
    expect(lastCorrection(entries, "B1")).toMatchObject({ value: { numerator: 61 } });
    expect(lastCorrection(entries, "B2")).toBeUndefined();
  });
});
