import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkExplanation,
  type Explanation,
  explanationFileObstacle,
  explanationFilesMost,
  explanationHindrance,
  type ExplainedVisit,
} from "@/lib/domain/inspection/explanation";
import { visitStates } from "@/lib/domain/inspection/state";
import type { Side } from "@/lib/domain/inspection/workflow";

const today = "2026-11-24";

const aVisit = (over: Partial<ExplainedVisit> = {}): ExplainedVisit => ({
  ...{ state: "minutes_signed", campaignClosed: false, dueOn: today },
  ...over,
});

const by = (...sides: Side[]) => ({ sides: new Set(sides), today });

function told(visit: ExplainedVisit, explanation: Explanation, who = by("unit")) {
  const result = checkExplanation(visit, explanation, who);
  return result.ok ? "sent" : result.reason;
}

describe("checkExplanation", () => {
  it("lets the unit explain to the end of its last day, with a paper or without", () => {
    const document = { number: "15/UBND", issuedOn: today };

    expect(told(aVisit(), { text: "Có sao lưu" })).toBe("sent");
    expect(told(aVisit({ dueOn: null }), { text: "Có sao lưu", document })).toBe("sent");
  });

  it.each([
    [{ state: "minutes_draft" }, "not_signed"],
    [{ state: "withdrawn" }, "not_signed"],
    [{ state: "explained" }, "answered"],
    [{ state: "concluded" }, "concluded"],
    [{ state: "escalated" }, "concluded"],
    [{ campaignClosed: true }, "campaign_closed"],
    [{ dueOn: "2026-11-23" }, "deadline_passed"],
  ] as const)("refuses it of %j: %s", (over, reason) => {
    expect(told(aVisit(over), { text: "Có sao lưu" })).toBe(reason);
  });

  it("refuses everybody but the unit, and a paper of tomorrow", () => {
    const document = { number: "15/UBND", issuedOn: "2026-11-25" };

    expect(told(aVisit(), { text: "Có" }, by("leader", "team", "office"))).toBe("not_yours");
    expect(told(aVisit(), { text: "Có", document })).toBe("document_in_future");
  });
});

describe("explanationHindrance", () => {
  it("leaves the signed minutes alone open, and never after the last day", () => {
    const anyVisit = fc.record({
      state: fc.constantFrom(...visitStates),
      campaignClosed: fc.boolean(),
      dueOn: fc.constantFrom(null, "2026-11-23", today, "2026-11-25"),
    });
    fc.assert(
      fc.property(anyVisit, (visit) => {
        const open =
          visit.state === "minutes_signed" && !visit.campaignClosed && visit.dueOn !== "2026-11-23";

        expect(explanationHindrance(visit, today) === null).toBe(open);
      }),
    );
  });
});

describe("explanationFileObstacle", () => {
  it("takes files of the unit while it may explain, and so many", () => {
    const told = (over: Partial<ExplainedVisit>, files: number, who = by("unit")) =>
      explanationFileObstacle(aVisit(over), files, who);

    expect(told({}, explanationFilesMost - 1)).toBe(null);
    expect(told({}, explanationFilesMost)).toBe("too_many");
    expect(told({ state: "explained" }, explanationFilesMost)).toBe("answered");
    expect(told({ state: "explained" }, 0, by("team", "leader", "office"))).toBe("not_yours");
  });
});
