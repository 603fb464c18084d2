import { describe, expect, test } from "vitest";
import { type CandidateFacts, countStandings, standingOf } from "@/lib/domain/sitting/standing";

const t = new Date("2026-11-24T01:14:00Z");
const ago = (seconds: number) => new Date(t.getTime() - seconds * 1000);

const facts = (over: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...{
    absenceReason: null,
    admittedAt: null,
    seenAt: null,
    attemptState: "created",
    calledAt: null,
  },
  ...over,
});

const working = { attemptState: "in_progress", admittedAt: ago(900), seenAt: ago(4) } as const;

describe("standingOf", () => {
  test.each([
    ["not_here", {}],
    ["to_admit", { seenAt: ago(500) }],
    ["waiting", { admittedAt: ago(60) }],
    ["absent", { absenceReason: "Nghỉ ốm" }],
    ["working", working],
    ["unsteady", { ...working, seenAt: ago(16) }],
    ["lost", { ...working, seenAt: ago(31) }],
    ["lost", { ...working, seenAt: null }],
    ["calling", { ...working, calledAt: ago(3) }],
    ["lost", { ...working, calledAt: ago(60), seenAt: ago(40) }],
    ["paused", { ...working, attemptState: "paused", seenAt: ago(600) }],
    ["calling", { ...working, attemptState: "paused", calledAt: ago(3) }],
    ["submitted", { ...working, attemptState: "submitted", seenAt: ago(600) }],
    ["submitted", { ...working, attemptState: "expired" }],
    ["voided", { ...working, attemptState: "voided" }],
  ] as const)("says %s", (standing, over) => {
    expect(standingOf(facts(over), t, false)).toBe(standing);
  });

  test("calls absent whoever never began once the sitting is over", () => {
    expect(standingOf(facts({ admittedAt: ago(60), seenAt: ago(5) }), t, true)).toBe("absent");
    expect(standingOf(facts({ attemptState: "submitted" }), t, true)).toBe("submitted");
  });
});

describe("countStandings", () => {
  test("counts every standing, the missing ones as none", () => {
    expect(countStandings(["working", "working", "lost"])).toMatchObject({
      working: 2,
      lost: 1,
      paused: 0,
    });
  });
});
