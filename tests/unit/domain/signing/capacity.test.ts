import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacities, type SigningAct, signingStanding } from "@/lib/domain/signing/capacity";

const signed = (...who: SigningAct["capacity"][]): SigningAct[] =>
  who.map((capacity) => ({ capacity, verdict: "signed" }));
const refused: SigningAct = { capacity: "unit", verdict: "refused" };
const withSecretary = { hasSecretary: true };

describe("the signing of minutes", () => {
  it("is complete when all three have signed, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...capacities]), (who) => {
        const { complete, missing } = signingStanding(signed(...who), withSecretary);
        expect(complete).toBe(who.length === 3);
        expect([...missing, ...who].sort()).toEqual([...capacities].sort());
      }),
    );
  });

  it("needs no secretary where the team names none", () => {
    const acts = signed("leader", "unit");
    expect(signingStanding(acts, { hasSecretary: false }).complete).toBe(true);
    expect(signingStanding(acts, withSecretary).missing).toEqual(["secretary"]);
  });

  it("goes on without the unit when it refuses, but only after the leader signs knowing of it", () => {
    const before = [...signed("leader", "secretary"), refused];
    expect(signingStanding(before, withSecretary)).toEqual({
      missing: ["leader"],
      refused: true,
      complete: false,
    });
    const after = signingStanding([...before, ...signed("leader")], withSecretary);
    expect(after).toEqual({ missing: [], refused: true, complete: true });
  });

  it("is as if never refused once the unit signs after all", () => {
    const acts = [...signed("leader", "secretary"), refused, ...signed("unit")];
    expect(signingStanding(acts, withSecretary)).toMatchObject({ complete: true, refused: false });
  });
});
