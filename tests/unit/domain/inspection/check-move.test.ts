import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCorrection,
  checkMove,
  earlierStates,
  type MovingVisit,
  type Step,
} from "@/lib/domain/inspection/check-move";
import { hasReached, visitRoad, visitStates } from "@/lib/domain/inspection/state";
import {
  movesFrom,
  moveRules,
  ruleOf,
  type Side,
  visitMoves,
} from "@/lib/domain/inspection/workflow";

const today = "2026-11-24";
const everySide: readonly Side[] = ["office", "leader", "team", "unit"];

const aVisit = (over: Partial<MovingVisit> = {}): MovingVisit => ({
  ...{ state: "planned", campaignClosed: false, scheduledOn: "2026-12-10", hasLeader: true },
  ...{ lastOn: null, dueOn: null, explanationSent: false, recommendations: [] },
  ...over,
});

const aNotice: Step = {
  ...{ move: "announce", on: today, dueOn: "2026-12-05" },
  document: { number: "12/CV", issuedOn: today },
};

const by = (...sides: Side[]) => ({ sides: new Set(sides), today });

function told(visit: MovingVisit, step: Step, who = by("leader")) {
  const result = checkMove(visit, step, who);
  return result.ok ? result.value : result.reason;
}

describe("checkMove", () => {
  it("lets the team announce a visit that has a day and a leader", () => {
    expect(told(aVisit(), aNotice)).toEqual({ to: "announced", late: false });
  });

  it.each([
    [{ campaignClosed: true }, {}, "campaign_closed"],
    [{ state: "visited" }, {}, "not_from_here"],
    [{ scheduledOn: null }, {}, "unscheduled"],
    [{ hasLeader: false }, {}, "no_leader"],
    [{}, { on: "2026-11-25" }, "in_future"],
    [{ lastOn: "2026-11-25" }, {}, "before_last_step"],
    [{}, { document: { number: " ", issuedOn: today } }, "document_missing"],
    [{}, { document: { number: "12", issuedOn: "2026-11-25" } }, "document_in_future"],
    [{}, { dueOn: "2026-11-23" }, "due_before_step"],
    [{}, { dueOn: "2026-12-11" }, "due_after_visit"],
  ] as const)("refuses with what stands against it: %o %o", (visit, step, reason) => {
    expect(told(aVisit(visit), { ...aNotice, ...step })).toBe(reason);
  });

  it("asks for the day by which the unit has to report", () => {
    const { dueOn: _, ...step } = aNotice;

    expect(told(aVisit(), step)).toBe("due_missing");
  });

  it("calls a self-report after its day late, and takes it", () => {
    const visit = aVisit({ state: "announced", dueOn: "2026-11-23" });
    const step: Step = { move: "self_report", on: today };

    expect(told(visit, step, by("unit"))).toEqual({ to: "self_reported", late: true });
    expect(told({ ...visit, dueOn: today }, step, by("unit"))).toMatchObject({ late: false });
    expect(told(visit, step, by("leader", "office"))).toBe("not_yours");
  });

  it("asks for a reason where nothing was left to remedy, and only there", () => {
    const step: Step = { move: "close", on: today };

    expect(told(aVisit({ state: "concluded" }), step)).toBe("reason_missing");
    expect(told(aVisit({ state: "concluded" }), { ...step, reason: "Không có kiến nghị" })).toEqual(
      {
        ...{ to: "closed", late: false },
      },
    );
    expect(told(aVisit({ state: "rechecked" }), step)).toMatchObject({ to: "closed" });
  });

  it("lets the unit do nothing but report, sign and remedy", () => {
    const moves = visitStates.flatMap((state) => movesFrom(state, new Set<Side>(["unit"])));

    expect([...new Set(moves)]).toEqual(["self_report", "sign_minutes", "remedy"]);
  });

  it("takes nobody out once the visit has begun", () => {
    for (const state of visitStates.filter((known) => hasReached(known, "visited"))) {
      expect(movesFrom(state, new Set(everySide))).not.toContain("withdraw");
    }
  });

  it("never leads back on the road, whoever asks with whatever papers", () => {
    const steps = fc.record({
      move: fc.constantFrom(...visitMoves),
      on: fc.constantFrom("2026-11-20", today),
      dueOn: fc.constantFrom("2026-11-24", "2026-12-01"),
      reason: fc.constantFrom("", "Có lý do"),
      document: fc.constant({ number: "1/VB", issuedOn: "2026-11-20" }),
    });
    const sides = fc.subarray([...everySide]);
    fc.assert(
      fc.property(fc.constantFrom(...visitRoad), steps, sides, (state, step, held) => {
        const result = checkMove(aVisit({ state }), step, { sides: new Set(held), today });
        if (!result.ok || result.value.to === "escalated" || result.value.to === "withdrawn")
          return;
        expect(earlierStates(result.value.to)).toContain(
          step.move === "remedy_again" ? "concluded" : state,
        );
        expect(held.some((side) => ruleOf(step.move).by.includes(side))).toBe(true);
      }),
    );
  });

  it("can take every visit from the plan to the end", () => {
    const ends = new Set(["closed", "escalated"]);
    for (const state of visitStates.filter((known) => !ends.has(known))) {
      expect(
        Object.values(moveRules).some(({ from }) => ([...from] as string[]).includes(state)),
      ).toBe(true);
    }
  });
});

describe("checkMove, once the unit has explained", () => {
  const explained = aVisit({ state: "minutes_signed", explanationSent: true, dueOn: "2026-11-20" });

  it("takes the answer without a paper, and calls nobody late for it", () => {
    expect(told(explained, { move: "explain", on: today })).toEqual({
      ...{ to: "explained", late: false },
    });
    const elsewhere = { ...explained, explanationSent: false };
    expect(told(elsewhere, { move: "explain", on: today })).toBe("document_missing");
  });

  it("concludes only after the answer", () => {
    const document = { number: "21/TB", issuedOn: today };
    const conclusion: Step = { move: "conclude", on: today, document };

    expect(told(explained, conclusion)).toBe("explanation_unanswered");
    expect(told({ ...explained, state: "explained" }, conclusion)).toMatchObject({
      to: "concluded",
    });
  });
});

describe("checkCorrection", () => {
  const correction = { to: "announced", reason: "Ghi nhầm đơn vị" } as const;
  const told = (
    state: (typeof visitStates)[number],
    over: Partial<{ to: (typeof visitStates)[number]; reason: string }> = {},
    sides: readonly Side[] = ["leader"],
  ) => {
    const visit = { state, campaignClosed: false, minutesStand: false };
    const result = checkCorrection(visit, { ...correction, ...over }, new Set(sides));
    return result.ok ? "yes" : result.reason;
  };

  it("lets the leader put back what was written down by mistake", () => {
    expect(told("visited")).toBe("yes");
    expect(told("minutes_draft", { to: "planned" })).toBe("yes");
  });

  it("is for nobody else, and asks why", () => {
    expect(told("visited", {}, ["office", "team", "unit"])).toBe("not_yours");
    expect(told("visited", { reason: "  " })).toBe("reason_missing");
  });

  it("never goes behind signed minutes", () => {
    for (const state of visitStates) {
      const signed = hasReached(state, "minutes_signed");
      const off = state === "escalated" || state === "withdrawn";
      expect(told(state, { to: "planned" }) === "past_signing").toBe(signed || off);
    }
  });

  it("goes back only", () => {
    expect(told("announced")).toBe("not_earlier");
    expect(told("announced", { to: "visited" })).toBe("not_earlier");
  });
});
