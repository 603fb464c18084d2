import { describe, expect, it } from "vitest";
import { deservesTouch, sessionHolds } from "@/lib/domain/access/session-life";
import type { Role } from "@/lib/domain/policy/roles";

const seen = new Date("2026-11-24T01:00:00Z");
const minutesLater = (minutes: number) => new Date(seen.getTime() + minutes * 60_000);
const open = { lastSeenAt: seen, expiresAt: minutesLater(600), revokedAt: null };

describe("sessionHolds", () => {
  it.each<{ roles: Role[]; after: number; holds: boolean }>([
    { roles: ["author"], after: 29.9, holds: true },
    { roles: ["author"], after: 30, holds: false },
    { roles: [], after: 29.9, holds: true },
    { roles: ["administrator"], after: 14.9, holds: true },
    { roles: ["administrator"], after: 15, holds: false },
    { roles: ["author", "administrator"], after: 15, holds: false },
  ])("$roles unused for $after minutes: $holds", ({ roles, after, holds }) => {
    expect(sessionHolds(open, roles, minutesLater(after))).toBe(holds);
  });

  it("ends at its end, however lately it was used", () => {
    const old = { ...open, lastSeenAt: minutesLater(599) };

    expect(sessionHolds(old, [], minutesLater(599.9))).toBe(true);
    expect(sessionHolds(old, [], minutesLater(600))).toBe(false);
  });

  it("ends at once when revoked", () => {
    expect(sessionHolds({ ...open, revokedAt: seen }, [], seen)).toBe(false);
  });
});

describe("deservesTouch", () => {
  it("writes down a use once a minute, not on every request", () => {
    expect(deservesTouch(open, minutesLater(0.9))).toBe(false);
    expect(deservesTouch(open, minutesLater(1))).toBe(true);
  });
});
