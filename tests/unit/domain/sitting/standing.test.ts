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

const running = { over: false, latestStart: null };

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
    expect(standingOf(facts(over), t, running)).toBe(standing);
  });

  test("says who came and may not begin any more, not of those at work or not here", () => {
    const closed = { over: false, latestStart: ago(1) };
    expect(standingOf(facts({ admittedAt: ago(60) }), t, closed)).toBe("too_late");
    expect(standingOf(facts({ seenAt: ago(2) }), t, closed)).toBe("too_late");
    expect(standingOf(facts({ admittedAt: ago(60) }), t, { over: false, latestStart: t })).toBe(
      "waiting",
    );
    expect(standingOf(facts(working), t, closed)).toBe("working");
    expect(standingOf(facts(), t, closed)).toBe("not_here");
    expect(standingOf(facts({ absenceReason: "Nghỉ ốm" }), t, closed)).toBe("absent");
  });

  test("calls absent whoever never began once the sitting is over", () => {
    expect(
      standingOf(facts({ admittedAt: ago(60), seenAt: ago(5) }), t, { ...running, over: true }),
    ).toBe("absent");
    expect(standingOf(facts({ attemptState: "submitted" }), t, { ...running, over: true })).toBe(
      "submitted",
    );
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
