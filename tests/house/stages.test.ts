import { describe, expect, it, vi } from "vitest";
import { countRun } from "@/scripts/house/fault-stages";
import { check, runStages, type Stage } from "@/scripts/house/stage";
import { countPlaywright, countVitest, judge } from "@/scripts/house/test-stages";

vi.spyOn(console, "log").mockImplementation(() => {});

const stage = (name: string, passed: number, failed: number): Stage => ({
  name,
  run: async () => ({ passed, failed, output: "" }),
});

describe("the stages of a check", () => {
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
    expect(judge(counts, code)).toMatchObject(outcome);
  });

  it("of vitest counts a file that could not be loaded as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}, {}] },
    ];

    expect(countVitest({ numPassedTests: 5, numFailedTests: 1, testResults })).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  it("of Playwright counts a test that passed when repeated as a failure", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };

    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
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
