import { describe, expect, it } from "vitest";
import { extensionRangeS, needsSecondPerson } from "@/lib/domain/attempt/extension";
import { judgeSave, type SaveGround } from "@/lib/domain/attempt/save-verdict";
import {
  startCodeMatches,
  startObstacle,
  type StartGround,
} from "@/lib/domain/attempt/start-guard";
import { isFinished, isRunning, judgeMove } from "@/lib/domain/attempt/transitions";
import { attemptStates } from "@/lib/domain/attempt/state";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));

describe("judgeMove", () => {
  it.each([
    ["created", "start", { kind: "move", to: "in_progress" }],
    ["in_progress", "start", { kind: "repeat" }],
    ["in_progress", "pause", { kind: "move", to: "paused" }],
    ["paused", "submit", { kind: "refused" }],
    ["paused", "force_submit", { kind: "move", to: "submitted" }],
    ["expired", "submit", { kind: "repeat" }],
    ["submitted", "expire", { kind: "repeat" }],
    ["submitted", "reopen", { kind: "move", to: "in_progress" }],
    ["voided", "reopen", { kind: "refused" }],
    ["voided", "void", { kind: "repeat" }],
  ] as const)("%s, %s: %o", (state, move, verdict) => {
    expect(judgeMove(state, move)).toEqual(verdict);
  });

  it("is running or finished, never both", () => {
    for (const state of attemptStates) expect(isRunning(state) && isFinished(state)).toBe(false);
  });
});

describe("judgeSave", () => {
  const ground: SaveGround = { state: "in_progress", epoch: 2, closeAfter: at(30), lastT: at(10) };

  it.each([
    { name: "keeps the last instant", changed: {}, epoch: 2, clock: at(30), verdict: "kept" },
    {
      name: "is late one millisecond on",
      changed: {},
      epoch: 2,
      clock: new Date(at(30).getTime() + 1),
      verdict: "late",
    },
    {
      name: "does not believe a clock set back",
      changed: { lastT: at(31) },
      epoch: 2,
      clock: at(1),
      verdict: "late",
    },
    { name: "refuses an older lease", changed: {}, epoch: 1, clock: at(5), verdict: "lease" },
    {
      name: "refuses during a pause",
      changed: { state: "paused" },
      epoch: 2,
      clock: at(5),
      verdict: "paused",
    },
    {
      name: "refuses after the end",
      changed: { state: "submitted" },
      epoch: 2,
      clock: at(5),
      verdict: "closed",
    },
  ] as const)("$name", ({ changed, epoch, clock, verdict }) => {
    expect(judgeSave({ ...ground, ...changed }, epoch, clock)).toBe(verdict);
  });
});

describe("startObstacle", () => {
  const ground: StartGround = {
    sitting: {
      state: "open",
      startedAt: at(0),
      windowFrom: at(0),
      windowTo: at(50),
      lateLimitS: 300,
    },
    candidate: { admittedAt: at(0), formId: "form" },
  };

  it.each([
    {
      name: "lets an admitted candidate start",
      sitting: {},
      candidate: {},
      t: at(5),
      obstacle: null,
    },
    {
      name: "wants open doors",
      sitting: { state: "ready" },
      candidate: {},
      t: at(1),
      obstacle: "not_open",
    },
    {
      name: "wants an admission",
      sitting: {},
      candidate: { admittedAt: null },
      t: at(1),
      obstacle: "not_admitted",
    },
    {
      name: "waits for the flag",
      sitting: { startedAt: null },
      candidate: {},
      t: at(1),
      obstacle: "not_started",
    },
    {
      name: "ends with the window",
      sitting: {},
      candidate: {},
      t: at(51),
      obstacle: "window_over",
    },
    {
      name: "is too late after the limit",
      sitting: {},
      candidate: {},
      t: at(6),
      obstacle: "too_late",
    },
    {
      name: "is too late for whoever was not admitted either: waiting helps nobody",
      sitting: {},
      candidate: { admittedAt: null },
      t: at(6),
      obstacle: "too_late",
    },
    {
      name: "has no limit when none is set",
      sitting: { lateLimitS: null },
      candidate: {},
      t: at(40),
      obstacle: null,
    },
  ] as const)("$name", ({ sitting, candidate, t, obstacle }) => {
    const changed = {
      sitting: { ...ground.sitting, ...sitting },
      candidate: { ...ground.candidate, ...candidate },
    };
    expect(startObstacle(changed, t)).toBe(obstacle);
  });

  it("reads the code on the board as it was meant", () => {
    expect(startCodeMatches("QD7K2M", " qd7-k2m ")).toBe(true);
    expect(startCodeMatches("QD7K2M", "QD7K2N")).toBe(false);
    expect(startCodeMatches(null, undefined)).toBe(true);
  });
});

describe("needsSecondPerson", () => {
  it("asks for one beyond 15 minutes in all", () => {
    expect(needsSecondPerson([600], 300)).toBe(false);
    expect(needsSecondPerson([600], 301)).toBe(true);
    expect(extensionRangeS.least).toBeLessThan(extensionRangeS.most);
  });
});
