import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { countRun } from "@/scripts/house/fault-stages";
import { root } from "@/scripts/house/run";
import { check, printTotal, runStages, type Stage } from "@/scripts/house/stage";
import { countPlaywright, countVitest, judge } from "@/scripts/house/test-stages";

const print = vi.spyOn(console, "log").mockImplementation(() => {});

const zero = { passed: 0, failed: 0, output: "" };

const stage = (name: string, passed: number, failed: number): Stage => ({
  name,
  run: async () => ({ passed, failed, output: "" }),
});

describe("the stages of a check", () => {
  it("end with what failed by name, and the totals last of all", async () => {
    const failures = ["a.test.ts › adds", "a.test.ts › counts"];
    const unit: Stage = { name: "unit", run: async () => ({ ...zero, failed: 2, failures }) };

    const total = await runStages([stage("lint", 0, 1), unit, stage("e2e", 7, 0)]);
    print.mockClear();
    printTotal(total);

    expect(print.mock.calls.flat().join("\n").trim().split("\n")).toEqual([
      "Failed:",
      "  lint",
      "  unit: a.test.ts › adds",
      "  unit: a.test.ts › counts",
      "",
      "7 passed, 3 failed",
    ]);
  });

  it("all run, and their counts add up", async () => {
    const stages = [stage("lint", 0, 1), stage("unit", 40, 2), stage("e2e", 7, 0)];

    expect(await runStages(stages)).toMatchObject({ passed: 47, failed: 3 });
  });

  it("go on after one that could not run, which counts as failed", async () => {
    const broken: Stage = { name: "types", run: () => Promise.reject(new Error("no compiler")) };

    expect(await runStages([broken, stage("unit", 1, 0)])).toMatchObject({ passed: 1, failed: 1 });
  });

  it("run two at a time where they may, and the next step waits for all of them", async () => {
    const order: string[] = [];
    const noted = (name: string, turns: number): Stage => ({
      name,
      run: async () => {
        order.push(`${name} begins`);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        order.push(`${name} ends`);
        return { passed: 1, failed: 0, output: "" };
      },
    });

    const outcome = await runStages([
      [noted("lint", 90), noted("types", 10), noted("format", 10)],
      noted("unit", 0),
    ]);

    expect(outcome).toMatchObject({ passed: 4, failed: 0 });
    expect(order.slice(0, 4)).toEqual([
      "lint begins",
      "types begins",
      "types ends",
      "format begins",
    ]);
    expect(order.slice(-3)).toEqual(["lint ends", "unit begins", "unit ends"]);
  });

  it.each([
    [0, { passed: 1, failed: 0, output: "" }],
    [1, { passed: 0, failed: 1, output: "said" }],
  ])("of one program that ends with %i count as %j", async (code, outcome) => {
    expect(await check("lint", async () => ({ code, output: "said" })).run()).toEqual(outcome);
  });
});

describe("a run of tests", () => {
  it.each([
    ["passes with its tests", { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ["fails with its tests", { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ["fails when it ends badly after them", { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ["fails when there were none", { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ])("%s", (_, counts, code, outcome) => {
    expect(judge({ ...counts, failures: [] }, code)).toMatchObject(outcome);
  });

  it("of vitest names its failures, and counts a file that could not be loaded as one", () => {
    const testResults = [
      { name: join(root, "a.test.ts"), status: "failed", assertionResults: [] },
      {
        name: join(root, "b.test.ts"),
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "a sum adds" },
          { status: "failed", fullName: "a sum counts" },
        ],
      },
    ];

    expect(countVitest({ numPassedTests: 5, testResults })).toEqual({
      passed: 5,
      failed: 2,
      failures: ["a.test.ts could not be loaded", "b.test.ts › a sum counts"],
    });
  });

  it("of Playwright counts a test that passed when repeated as a failure", () => {
    const spec = (title: string, status: string) => ({
      title,
      file: "a.spec.ts",
      tests: [{ status }],
    });
    const inner = { specs: [spec("opens", "expected"), spec("flickers", "flaky")] };
    const suites = [{ specs: [spec("closes", "unexpected")], suites: [inner] }];

    expect(countPlaywright({ stats: { expected: 5 }, suites, errors: [{}] })).toEqual({
      passed: 5,
      failed: 3,
      failures: ["a.spec.ts › closes", "a.spec.ts › flickers", "outside of any test: no message"],
    });
  });
});

describe("a run of faults", () => {
  const report = (violations: Record<string, number>, broken: number) => ({
    violations,
    criteria: { one_receipt: { violations: broken } },
    faults: {},
    verdict: "",
  });

  it.each([
    ["passes with its invariants", report({ I1: 0, I2: 0 }, 0), 0, { passed: 3, failed: 0 }],
    ["fails with each that was broken", report({ I1: 0, I2: 4 }, 1), 1, { passed: 1, failed: 2 }],
    ["fails when it ends badly", report({ I1: 0 }, 0), 1, { passed: 2, failed: 1 }],
    ["fails when it does not report", null, 0, { passed: 0, failed: 1 }],
  ])("%s", (_, told, code, counts) => {
    expect(countRun(told, code, "said")).toMatchObject(counts);
  });
});
