import { describe, expect, test } from "vitest";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { othersShare } from "@/lib/domain/inspection/self-report";

const line = (code: string, rest: Partial<CriteriaLine>): CriteriaLine => ({
  ...{ code, name: { vi: code, en: code }, field: "yes_no", max: 200, gate: false },
  ...{ formula: { kind: "yes_no" }, ...rest },
});

const sections = [
  {
    part: "security" as const,
    name: { vi: "An toàn", en: "Security" },
    lines: [
      line("F1", {}),
      line("F2", { teamOnly: true }),
      line("F3", { teamOnly: true, max: 0, formula: { kind: "none" } }),
    ],
  },
  {
    part: "test" as const,
    name: { vi: "Sát hạch", en: "Test" },
    lines: [line("G1", { field: "ratio", max: 500, formula: { kind: "test_pass_rate" } })],
  },
];

const self = new Map<string, FieldValue>([["F1", { kind: "yes_no", yes: true }]]);

describe("what others than the unit give points for", () => {
  test("is what the team judges and what the test brings, while neither has", () => {
    const score = scoreRecord(sections, self, null);

    expect(othersShare(sections, score)).toEqual({ lines: ["F2", "G1"], max: 700 });
  });

  test("is nothing that does not apply to the unit", () => {
    const score = scoreRecord(sections, self, null, { exempt: new Set(["F2"]) });

    expect(othersShare(sections, score)).toEqual({ lines: ["G1"], max: 500 });
  });
});
