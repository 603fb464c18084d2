import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findingStates,
  isThrough,
  severities,
  stateOfFinding,
  worstFirst,
} from "@/lib/domain/finding/finding";
import {
  areChecked,
  areSettled,
  issueObstacle,
  type Pending,
} from "@/lib/domain/finding/readiness";
import {
  isOverdue,
  isSettled,
  isUnitsTurn,
  recommendationStates,
} from "@/lib/domain/finding/recommendation-state";
import { endOfRetest, reachesMark } from "@/lib/domain/finding/retest";

const standing = { issued: true, retestPassed: false, recommendations: [] } as const;

describe("stateOfFinding", () => {
  it("is a draft until it is issued, whatever else there is", () => {
    const passed = { ...standing, issued: false, retestPassed: true };
    expect(stateOfFinding({ ...passed, recommendations: ["closed"] })).toBe("draft");
  });

  it("is made ready by a test that was passed, and settled by what is closed alone", () => {
    expect(stateOfFinding(standing)).toBe("issued");
    expect(stateOfFinding({ ...standing, retestPassed: true })).toBe("ready");
    const open = {
      ...standing,
      retestPassed: true,
      recommendations: ["closed", "issued"],
    } as const;
    expect(stateOfFinding(open)).toBe("ready");
    expect(stateOfFinding({ ...standing, recommendations: ["closed", "closed"] })).toBe("settled");
  });

  it("is not called remedied where some of it went to the higher authority", () => {
    const handedOn = stateOfFinding({ ...standing, recommendations: ["closed", "escalated"] });

    expect(handedOn).toBe("escalated");
    expect(findingStates.filter(isThrough)).toEqual(["escalated", "settled"]);
  });

  it("puts the worst first", () => {
    const mixed = [
      { severity: "minor" },
      { severity: "critical" },
      { severity: "serious" },
    ] as const;
    expect([...mixed].sort(worstFirst).map(({ severity }) => severity)).toEqual([...severities]);
  });
});

describe("what is overdue", () => {
  const one = { state: "issued", dueOn: "2026-11-24" } as const;

  it("is what the unit owes after its day, not on it", () => {
    expect(isOverdue(one, "2026-11-24")).toBe(false);
    expect(isOverdue(one, "2026-11-25")).toBe(true);
    expect(isOverdue({ ...one, dueOn: null }, "2026-11-25")).toBe(false);
  });

  it("is never what waits for the team, or is through", () => {
    for (const state of recommendationStates.filter((known) => !isUnitsTurn(known))) {
      expect(isOverdue({ state, dueOn: "2020-01-01" }, "2026-11-25")).toBe(false);
    }
  });
});

describe("issueObstacle", () => {
  const draft: Pending = { state: "draft", ownerUnitId: "u", dueOn: "2026-12-01" };

  it.each([
    [[], null],
    [[draft], null],
    [[draft, { ...draft, ownerUnitId: null }], "owner_missing"],
    [[draft, { ...draft, dueOn: null }], "recommended_due_missing"],
    [[{ ...draft, dueOn: "2026-11-23" }], "recommended_due_passed"],
    [[{ ...draft, state: "closed" as const, dueOn: "2026-11-23" }], null],
  ] as const)("names what a draft lacks: %o", (pending, obstacle) => {
    expect(issueObstacle(pending, "2026-11-24")).toBe(obstacle);
  });
});

describe("what a visit waits for", () => {
  const pendings = fc.array(
    fc.record({
      state: fc.constantFrom(...recommendationStates),
      ownerUnitId: fc.constant("u"),
      dueOn: fc.constant("2026-12-01"),
    }),
  );

  it("is settled only after it is checked, and with nothing at all at once", () => {
    expect(areSettled([])).toBe(true);
    fc.assert(
      fc.property(pendings, (pending) => {
        if (areSettled(pending)) expect(areChecked(pending)).toBe(true);
        expect(areSettled(pending)).toBe(pending.every(({ state }) => isSettled(state)));
      }),
    );
  });

  it("is not checked while a remedy is owed or waits", () => {
    const one = { ownerUnitId: "u", dueOn: "2026-12-01" };
    for (const state of ["issued", "returned", "reported"] as const) {
      expect(
        areChecked([
          { ...one, state: "accepted" },
          { ...one, state },
        ]),
      ).toBe(false);
    }
  });
});

describe("reachesMark", () => {
  it("waits until every result stands, and for somebody to have one", () => {
    expect(reachesMark({ final: false, mean: 90 }, 60)).toBe(false);
    expect(reachesMark({ final: true, mean: null }, 60)).toBe(false);
    expect(reachesMark({ final: true, mean: 59.9 }, 60)).toBe(false);
    expect(reachesMark({ final: true, mean: 60 }, 60)).toBe(true);
  });
});

describe("endOfRetest", () => {
  it("tells a test that nobody took from one that is not over, and from one that was failed", () => {
    expect(endOfRetest({ final: false, mean: null }, 60)).toBeNull();
    expect(endOfRetest({ final: true, mean: null }, 60)).toBe("missed");
    expect(endOfRetest({ final: true, mean: 40 }, 60)).toBe("failed");
    expect(endOfRetest({ final: true, mean: 60 }, 60)).toBe("passed");
  });
});
