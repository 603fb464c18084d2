import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type CriteriaFile,
  criteriaFile,
  type CriteriaLine,
  maximum,
} from "@/lib/domain/inspection/criteria";
import { criteriaProblems } from "@/lib/domain/inspection/criteria-problems";
import { root } from "@/scripts/house/run";

const folder = join(root, "content", "criteria");
const sets = readdirSync(folder).map((name) =>
  criteriaFile.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
);
const groups = ["district_agencies", "communes_2018", "communes"];

describe("the criteria sets that come with the product", () => {
  it.each(sets.map((set) => [set.code, set] as const))("%s fits together", (_, set) => {
    expect(criteriaProblems(set, groups)).toEqual([]);
  });

  it("are worth 100, 1,000 and 138 points", () => {
    expect(sets.map(({ code, sections }) => [code, maximum(sections)]).sort()).toEqual([
      ["commune_138", 13_800],
      ["default_100", 10_000],
      ["index_1000", 100_000],
    ]);
  });

  it("use every formula kind between them", () => {
    const kinds = sets.flatMap(({ sections }) =>
      sections.flatMap(({ lines }) => lines.map(({ formula }) => formula.kind)),
    );

    expect([...new Set(kinds)].sort()).toEqual([
      ...["best_of_group", "capped_count", "choice", "manual", "none", "penalty"],
      ...["ratio", "steps", "test_mean", "test_pass_rate", "yes_no"],
    ]);
  });
});

const words = { vi: "Dòng", en: "Line" };
const usual: CriteriaLine = {
  code: "A1",
  name: words,
  field: "ratio",
  max: 500,
  formula: { kind: "ratio" },
  gate: false,
};

function setOf(...lines: Partial<CriteriaLine>[]): CriteriaFile {
  return criteriaFile.parse({
    code: "a_set",
    name: "Bộ tiêu chí",
    sections: [{ part: "systems", name: words, lines: lines.map((l) => ({ ...usual, ...l })) }],
  });
}

describe("criteriaProblems", () => {
  const choice = (points: number) => ({ code: `c${points}`, name: words, points });

  it.each<[string, Partial<CriteriaLine>]>([
    ["formula_unfit", { field: "number" }],
    ["scored_without_points", { max: 0 }],
    ["points_without_formula", { formula: { kind: "none" } }],
    ["step_above_maximum", { formula: { kind: "steps", steps: [{ from: 98, points: 501 }] } }],
    [
      "step_repeated",
      {
        formula: {
          kind: "steps",
          steps: [
            { from: 98, points: 500 },
            { from: 98, points: 400 },
          ],
        },
      },
    ],
    [
      "choice_above_maximum",
      { field: "choice", formula: { kind: "choice", choices: [choice(501), choice(0)] } },
    ],
    [
      "choice_repeated",
      { field: "choice", formula: { kind: "choice", choices: [choice(0), choice(0)] } },
    ],
    ["bound_above_maximum", { field: "number", formula: { kind: "manual", from: 600 } }],
    [
      "penalty_with_maximum",
      { field: "number", formula: { kind: "penalty", each: 10, most: 20, floor: "record" } },
    ],
    ["gate_without_answer", { gate: true }],
    ["group_unknown", { notFor: { groups: ["elsewhere"], reason: words } }],
  ])("finds %s", (code, line) => {
    expect(criteriaProblems(setOf(line), groups)).toContainEqual({ code, line: "A1" });
  });

  it("finds a check on a line that is not there, or that holds no such count", () => {
    const set = setOf({}, { code: "A2", field: "text", max: 0, formula: { kind: "none" } });
    const part = [{ line: "A2", of: "value" } as const];
    const whole = [{ line: "A9", of: "value" } as const];
    const rules = { ...set.rules, checks: [{ part, whole }] };

    expect(criteriaProblems({ ...set, rules }, groups)).toEqual([
      { code: "check_count_unfit", line: "A2" },
      { code: "check_line_unknown", line: "A9" },
    ]);
  });

  it("wants grade limits that fall", () => {
    const set = setOf({});
    const grading = { ...set.rules.grading, fair: 8_000 };

    expect(criteriaProblems({ ...set, rules: { ...set.rules, grading } }, groups)).toEqual([
      { code: "grades_out_of_order" },
    ]);
  });
});
