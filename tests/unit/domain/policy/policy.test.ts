import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import { type Actor, type HeldRole, may, scopeOf } from "@/lib/domain/policy/policy";
import { roles } from "@/lib/domain/policy/roles";

const actor = (...held: HeldRole[]): Actor => ({
  userId: "user" as UserId,
  name: "A",
  officerId: "officer" as OfficerId,
  roles: held,
});
const unit = "unit" as UnitId;

describe("scopeOf", () => {
  it("reaches nothing without a role", () => {
    expect(scopeOf(actor(), "item.read")).toEqual({
      all: false,
      unitIds: [],
      invigilatorId: null,
      memberId: null,
      officerId: null,
    });
    expect(may(actor(), "item.read")).toBe(false);
  });

  it("ends at the units a role is held over, unless it is held over everything", () => {
    expect(scopeOf(actor({ role: "administrator", unitId: unit }), "unit.write")).toMatchObject({
      all: false,
      unitIds: [unit],
    });
    expect(scopeOf(actor({ role: "administrator", unitId: null }), "unit.write").all).toBe(true);
  });

  it("joins what several roles reach", () => {
    const both = actor({ role: "organiser", unitId: unit }, { role: "invigilator", unitId: null });

    expect(scopeOf(both, "sitting.read")).toMatchObject({ unitIds: [unit], invigilatorId: "user" });
  });

  it("joins what several actions reach", () => {
    const leader = actor({ role: "team_leader", unitId: unit });

    expect(scopeOf(leader, "campaign.read", "campaign.write")).toMatchObject({
      ...{ unitIds: [unit], memberId: "user" },
    });
  });

  it("keeps an inspector to the visits of their teams", () => {
    const inspector = actor({ role: "inspector", unitId: null });

    expect(scopeOf(inspector, "record.verify")).toMatchObject({ all: false, memberId: "user" });
  });

  it("never lets an author review, a reviewer write or an administrator read keys by the role alone", () => {
    expect(may(actor({ role: "author", unitId: null }), "item.review")).toBe(false);
    expect(may(actor({ role: "reviewer", unitId: null }), "item.write")).toBe(false);
    expect(may(actor({ role: "administrator", unitId: null }), "item.read")).toBe(false);
    expect(may(actor({ role: "organiser", unitId: null }), "attempt.review")).toBe(false);
  });

  it("gives a candidate nothing but their own attempts", () => {
    const candidate = actor({ role: "candidate", unitId: null });

    expect(scopeOf(candidate, "attempt.own")).toMatchObject({ all: false, officerId: "officer" });
    expect(may(candidate, "result.read")).toBe(false);
  });

  it("reaches no further with a role over a unit than with the same role over everything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), (role) => {
        const narrow = scopeOf(actor({ role, unitId: unit }), "result.read");
        const wide = scopeOf(actor({ role, unitId: null }), "result.read");
        expect(!narrow.all || wide.all).toBe(true);
      }),
    );
  });
});
