import { describe, expect, it } from "vitest";
import { courseOf, type TakenStep } from "@/lib/domain/inspection/course";
import { usualLimits } from "@/lib/domain/inspection/limits";
import type { VisitState } from "@/lib/domain/inspection/state";

const aStep = (
  move: TakenStep["move"],
  toState: VisitState,
  onDay: string,
  over: Partial<TakenStep> = {},
): TakenStep => ({ move, toState, onDay, dueOn: null, late: false, ...over });

const announced = aStep("announce", "announced", "2026-11-01", { dueOn: "2026-11-10" });
const reported = aStep("self_report", "self_reported", "2026-11-12", { late: true });
const visited = aStep("visit", "visited", "2026-11-20");

const courseTo = (state: VisitState, ...steps: TakenStep[]) =>
  courseOf({ state, scheduledOn: "2026-11-20", limits: usualLimits }, steps);

describe("courseOf", () => {
  it("keeps the day of each state, the day for the self-report and that it came late", () => {
    expect(courseTo("visited", announced, reported, visited)).toMatchObject({
      reached: { announced: "2026-11-01", self_reported: "2026-11-12", visited: "2026-11-20" },
      selfReportDue: "2026-11-10",
      selfReportLate: true,
      remedyDue: null,
    });
  });

  it("forgets what a correction put back, and what came late with it", () => {
    const back = aStep("correct", "announced", "2026-11-21");
    const course = courseTo("announced", announced, reported, visited, back);

    expect(course.reached).toEqual({ announced: "2026-11-01" });
    expect(course.selfReportLate).toBe(false);
  });

  it("begins anew for a unit that was taken back", () => {
    const out = aStep("withdraw", "withdrawn", "2026-11-05");
    const again = aStep("restore", "planned", "2026-11-06");

    expect(courseTo("planned", announced, out, again).reached).toEqual({});
  });

  it("takes the latest day that was set for the remedy", () => {
    const concluded = aStep("conclude", "concluded", "2026-12-01", { dueOn: "2026-12-20" });
    const begun = aStep("remedy", "remedying", "2026-12-10");
    const again = aStep("remedy_again", "remedying", "2026-12-22", { dueOn: "2027-01-10" });

    expect(courseTo("remedying", concluded, begun).remedyDue).toBe("2026-12-20");
    expect(courseTo("remedying", concluded, begun, again).remedyDue).toBe("2027-01-10");
  });
});
