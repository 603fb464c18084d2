import { describe, expect, it } from "vitest";
import { isTakenUp, proposalKey, proposalsFrom } from "@/lib/domain/finding/propose";
import { criteriaSection } from "@/lib/domain/inspection/criteria";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import type { Practice } from "@/lib/domain/measurement/knows-and-uses";
import type { TrainingNeed } from "@/lib/domain/measurement/training-needs";

const need: TrainingNeed = {
  ...{ unitId: "weak", topic: "mail", reason: "both", n: 20, population: 40, low: 9 },
  ...{ lowInUnit: [12, 24], mean: 31, interval: [25, 37], groupMean: 62 },
};

const name = (vi: string) => ({ vi, en: vi });
const yesNo = { field: "yes_no", formula: { kind: "yes_no" } };

const sections = [
  criteriaSection.parse({
    part: "portal",
    name: name("Trang thông tin"),
    lines: [
      { ...{ code: "E1", name: name("Ban biên tập"), max: 300 }, ...yesNo },
      { ...{ code: "E2", name: name("Cập nhật"), max: 200 }, ...yesNo },
      {
        ...{ code: "E3", name: name("Chuyên mục"), max: 400 },
        field: "ratio",
        formula: { kind: "ratio" },
      },
    ],
  }),
  criteriaSection.parse({
    part: "security",
    name: name("An toàn"),
    lines: [{ ...{ code: "F5", name: name("Bí mật"), max: 100, gate: true }, ...yesNo }],
  }),
];

const none = { needs: [], practices: new Map(), records: new Map(), useLine: 65 };

describe("proposalsFrom", () => {
  it("proposes training, assigning and securing, each with its evidence, the worst first", () => {
    const idle = { knows: [70, 80], uses: [30, 40], secures: [20, 30] } as const;
    const unsafe = { knows: [30, 80], uses: [80, 80], secures: [20, 30] } as const;

    const found = proposalsFrom({
      ...none,
      needs: [need],
      practices: new Map<string, Practice>([
        ["idle", idle],
        ["unsafe", unsafe],
        ["unknown", { knows: null, uses: null, secures: null }],
      ]),
    });

    expect(found.map(({ kind, unitId, severity }) => [kind, unitId, severity])).toEqual([
      ["train", "weak", "serious"],
      ["secure_use", "unsafe", "serious"],
      ["assign_use", "idle", "minor"],
    ]);
    expect(found[0]?.evidence).toBe(need);
  });

  it("tells what is used by the line of the campaign's own grades", () => {
    const practices = new Map<string, Practice>([
      ["u", { knows: [80, 90], uses: [66, 69], secures: null }],
    ]);

    expect(proposalsFrom({ ...none, practices })).toEqual([]);
    expect(proposalsFrom({ ...none, practices, useLine: 70 })).toMatchObject([
      { kind: "assign_use" },
    ]);
  });

  it("proposes the lines of a record that earned little, failed gates before all", () => {
    const values = new Map([
      ["E1", { kind: "yes_no", yes: false }],
      ["E2", { kind: "yes_no", yes: true }],
      ["E3", { kind: "ratio", numerator: 5, denominator: 10 }],
      ["F5", { kind: "yes_no", yes: false }],
    ] as const);

    const score = scoreRecord(sections, values, null);
    const found = proposalsFrom({ ...none, records: new Map([["u", { sections, score }]]) });

    expect(found).toMatchObject([
      { kind: "line", severity: "critical", evidence: { code: "F5", percent: 0 } },
      { kind: "line", severity: "serious", evidence: { code: "E1", name: name("Ban biên tập") } },
      { kind: "line", severity: "minor", evidence: { code: "E3", percent: 50 } },
    ]);
    expect(found.map(proposalKey)).toEqual(["line:F5", "line:E1", "line:E3"]);
  });

  it("proposes nothing from lines that are empty or do not apply", () => {
    const score = scoreRecord(sections, new Map(), null, { exempt: new Set(["E1"]) });
    expect(proposalsFrom({ ...none, records: new Map([["u", { sections, score }]]) })).toEqual([]);
  });

  it("tells each proposal of a unit by a name of its own", () => {
    const [train] = proposalsFrom({ ...none, needs: [need] });
    expect(train && proposalKey(train)).toBe("train:mail");
  });
});

describe("isTakenUp", () => {
  const finding = { proposedFrom: null, field: null, topicId: null };
  const weakLine = {
    ...{ kind: "line" as const, unitId: "u", severity: "minor" as const },
    evidence: { code: "E3", name: name("Trả lời hỏi đáp"), percent: 50 },
  };
  const [train] = proposalsFrom({ ...none, needs: [need] });

  it("leaves a proposal open while nothing says it", () => {
    expect(isTakenUp(weakLine, [{ ...finding, field: "E1", topicId: "mail" }])).toBe(false);
  });

  it("knows what was drafted from it, and what was found by hand on the same line or topic", () => {
    expect(isTakenUp(weakLine, [{ ...finding, proposedFrom: "line:E3" }])).toBe(true);
    expect(isTakenUp(weakLine, [{ ...finding, field: "E3" }])).toBe(true);
    expect(train && isTakenUp(train, [{ ...finding, topicId: need.topic }])).toBe(true);
  });
});
