import fc from "fast-check";
import { describe, expect, it } from "vitest";
import defaultSet from "@/content/criteria/default-100.json";
import {
  criteriaFile,
  type CriteriaLine,
  type CriteriaSection,
  maximum,
  usualRules,
} from "@/lib/domain/inspection/criteria";
import { criteriaProblems } from "@/lib/domain/inspection/criteria-problems";
import {
  addLine,
  emptyFormula,
  freeParts,
  moved,
  readDraft,
  readPoints,
  readThreshold,
  readRefs,
  rescaled,
  withField,
  withFormula,
  writePoints,
  writeRefs,
  writeThreshold,
} from "@/lib/domain/inspection/edit-criteria";
import { fieldKinds, formulasOf } from "@/lib/domain/inspection/formula";

const set = criteriaFile.parse(defaultSet);

function line(max: number, code = "A1"): CriteriaLine {
  const name = { vi: "Dòng", en: "Line" };
  return { code, name, field: "ratio", max, formula: { kind: "ratio" }, gate: false };
}

const section = (...lines: CriteriaLine[]): CriteriaSection => ({
  part: "systems",
  name: { vi: "Phần", en: "Part" },
  lines,
});

describe("readDraft", () => {
  it("reads what the editor was given back as it was", () => {
    const { name, sections, rules } = set;

    expect(readDraft(set.code, { name, sections, rules })).toEqual({
      ok: true,
      draft: { name, sections, rules },
    });
  });

  it("takes the Vietnamese name where no English one was given", () => {
    const typed = section({ ...line(100), name: { vi: "Máy tính", en: "" } });
    const read = readDraft("a_set", { name: "Bộ", sections: [typed], rules: usualRules });

    expect(read).toMatchObject({
      ok: true,
      draft: { sections: [{ lines: [{ name: { vi: "Máy tính", en: "Máy tính" } }] }] },
    });
  });

  it("names the line that cannot be read", () => {
    const sections = [section(line(100), line(-1, "A2"))];

    expect(readDraft("a_set", { name: "Bộ", sections, rules: usualRules })).toEqual({
      ok: false,
      issues: [{ line: "A2", at: "sections.0.lines.1.max" }],
    });
  });
});

describe("changing a line", () => {
  it("keeps a formula that fits the new field, and else takes the usual one", () => {
    const stepped = withFormula(line(100), "steps");

    expect(withField(stepped, "number").formula.kind).toBe("steps");
    expect(withField(line(100), "yes_no").formula.kind).toBe("yes_no");
    expect(withField(line(100), "text")).toMatchObject({ max: 0, formula: { kind: "none" } });
  });

  it("gives every field and formula a beginning that fits together but for names", () => {
    for (const field of fieldKinds) {
      for (const kind of formulasOf[field]) {
        const started = withFormula(withField(line(1000), field), kind);
        const codes = criteriaProblems({ sections: [section(started)], rules: usualRules }, []);

        expect(codes.filter(({ line: at }) => at !== undefined)).toEqual([]);
        expect(started.formula).toEqual(emptyFormula(kind));
      }
    }
  });

  it("numbers a new line after those of its letter", () => {
    const [changed] = addLine([section(line(100, "D4"), line(100, "D12a"))], 0);

    expect(changed?.lines.at(-1)?.code).toBe("D13");
  });

  it("moves within the list and stays at its ends", () => {
    expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
    expect(freeParts(set.sections)).toEqual([]);
  });
});

describe("rescaled", () => {
  it("comes to exactly the points asked for, in the old proportion", () => {
    const maxima = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(maxima, fc.integer({ min: 100, max: 100_000 }), (before, points) => {
        const sum = before.reduce((total, max) => total + max, 0);
        const after = rescaled(section(...before.map((max) => line(max))), points);

        expect(maximum([after])).toBe(points);
        for (const [index, { max }] of after.lines.entries()) {
          expect(Math.abs(max - ((before[index] ?? 0) * points) / sum)).toBeLessThan(1);
        }
      }),
    );
  });

  it("takes the points within formulas along", () => {
    const stepped = {
      ...line(400),
      formula: { kind: "steps" as const, steps: [{ from: 98, points: 400 }] },
    };

    expect(rescaled(section(stepped), 1000).lines[0]).toMatchObject({
      max: 1000,
      formula: { steps: [{ from: 98, points: 1000 }] },
    });
  });
});

describe("what is typed", () => {
  it("reads back counts and points as they are written", () => {
    const refs = set.rules.checks.flatMap(({ part, whole }) => [part, whole]);
    for (const counts of refs) expect(readRefs(writeRefs(counts))).toEqual(counts);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
        expect(readPoints(writePoints(hundredths))).toBe(hundredths);
      }),
    );
  });

  it.each(["B2:tu + B3:mau", "B2:part+B3:whole", "B2:tử + B3:mẫu"])(
    "reads the parts of ratios from %j, whatever the keyboard has",
    (text) => {
      expect(readRefs(text)).toEqual([
        { line: "B2", of: "numerator" },
        { line: "B3", of: "denominator" },
      ]);
    },
  );

  it.each(["", "B2 B3", "b2", "B2:tổng", "B2 + "])("reads no counts from %j", (text) => {
    expect(readRefs(text)).toBeNull();
  });

  it.each([
    ["1.000", 100_000],
    ["4,5", 450],
    ["4.5", 450],
    ["1,234", null],
    ["-3", null],
    ["", null],
  ])("reads %j as %s", (text, points) => {
    expect(readPoints(text)).toBe(points);
  });

  it.each([
    ["97,5", 97.5],
    ["97.5", 97.5],
    ["1.234", 1234],
    ["0", 0],
    ["", null],
    ["-1", null],
  ])("reads the threshold %j as %s", (text, from) => {
    expect(readThreshold(text)).toBe(from);
    if (from !== null) expect(readThreshold(writeThreshold(from))).toBe(from);
  });
});
