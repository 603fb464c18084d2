import { describe, expect, it } from "vitest";
import {
  type Check,
  checks,
  judge,
  type Level,
  type Load,
  type Measured,
  verdictOf,
} from "@/lib/domain/rehearsal/judge";

const quick = { count: 40, errors: 0, p95: 100 };
const load: Load = {
  ...{ enter: quick, start: quick, save: quick, submit: quick },
  ...{ lost: 0, duplicates: 0, unscored: 0 },
};
const good: Measured = {
  healthy: true,
  pages: true,
  address: { text: "https://thi.example", safe: true },
  certificateDays: 90,
  demonstration: "none",
  undurable: [],
  clockOffMs: -3,
  freeDisk: 50_000,
  freeMemory: 2_000,
  backupHours: 2,
  ahead: { sittings: 2, unprepared: 0, withoutInvigilator: 0, withoutSlip: 0 },
  load,
  removed: true,
};

const levelOf = (change: Partial<Measured>, check: Check): Level | undefined =>
  judge({ ...good, ...change }).find((finding) => finding.check === check)?.level;

describe("judge", () => {
  it("lets a test be held where all is well, and says so of every thing once", () => {
    const findings = judge(good);

    expect(findings.map(({ check }) => check)).toEqual([...checks]);
    expect(findings.map(({ level }) => level)).toEqual(checks.map(() => "go"));
    expect(verdictOf(findings)).toBe("go");
  });

  it.each<[Check, Level, Partial<Measured>]>([
    ["health", "no_go", { healthy: false }],
    ["pages", "no_go", { pages: false }],
    ["address", "no_go", { address: { text: "http://thi.example", safe: false } }],
    ["certificate", "go", { certificateDays: null }],
    ["certificate", "look", { certificateDays: 13.9 }],
    ["certificate", "no_go", { certificateDays: -1 }],
    ["accounts", "look", { demonstration: "whole" }],
    ["accounts", "no_go", { demonstration: "mixed" }],
    ["durability", "no_go", { undurable: ["fsync = off"] }],
    ["clock", "look", { clockOffMs: -2_001 }],
    ["clock", "no_go", { clockOffMs: 10_001 }],
    ["disk", "look", { freeDisk: 4_999 }],
    ["disk", "no_go", { freeDisk: 999 }],
    ["memory", "look", { freeMemory: 511 }],
    ["memory", "no_go", { freeMemory: 255 }],
    ["backup", "look", { backupHours: null }],
    ["backup", "look", { backupHours: 25 }],
    ["ahead", "look", { ahead: { ...good.ahead, withoutSlip: 1 } }],
    ["enter", "no_go", { load: "no_test" }],
    ["enter", "no_go", { load: "shortfall" }],
    ["enter", "look", { load: { ...load, enter: { ...quick, p95: 2_001 } } }],
    ["start", "no_go", { load: { ...load, start: { ...quick, errors: 1 } } }],
    ["save", "look", { load: { ...load, save: { ...quick, p95: 301 } } }],
    ["save", "no_go", { load: { ...load, save: { ...quick, p95: 1_001 } } }],
    ["submit", "no_go", { load: { ...load, submit: { ...quick, count: 0 } } }],
    ["kept", "no_go", { load: { ...load, lost: 1 } }],
    ["kept", "no_go", { load: { ...load, duplicates: 1 } }],
    ["scored", "look", { load: { ...load, unscored: 1 } }],
    ["removed", "no_go", { removed: false }],
  ])("says of %s: %s", (check, level, change) => {
    expect(levelOf(change, check)).toBe(level);
    const verdict = verdictOf(judge({ ...good, ...change }));
    expect(verdict).toBe(level === "no_go" ? "no_go" : "go");
  });
});
