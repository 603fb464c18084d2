import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/add-days";
import { usualLimits } from "@/lib/domain/inspection/limits";
import { boardSteps, dueOf, standingOf, type VisitCourse } from "@/lib/domain/inspection/standing";
import { type VisitState, visitRoad, visitStates } from "@/lib/domain/inspection/state";

const visitDay = "2026-11-24";

/** A visit on 24/11 that has come as far as `state`, a step every second day before and after it. */
function aCourse(state: VisitState, over: Partial<VisitCourse> = {}): VisitCourse {
  const road: readonly VisitState[] = visitRoad;
  const far = state === "escalated" ? road.indexOf("concluded") : road.indexOf(state);
  const reached = Object.fromEntries(
    road
      .slice(1, far + 1)
      .map((known, index) => [known, addDays(visitDay, (index + 1 - road.indexOf("visited")) * 2)]),
  );
  return {
    ...{ state, scheduledOn: visitDay, limits: usualLimits, reached },
    ...{ selfReportDue: "2026-11-20", remedyDue: null, remedied: false, selfReportLate: false },
    explanationSent: false,
    ...over,
  };
}

const kinds = (course: VisitCourse, today: string) =>
  boardSteps.map((step) => standingOf(course, today).steps.get(step)?.kind.charAt(0)).join("");

describe("standingOf", () => {
  it.each([
    ["planned", "2026-11-01", "cttttttt", "notice", "team"],
    ["announced", "2026-11-15", "dctttttt", "self_report", "unit"],
    ["self_reported", "2026-11-21", "ddcttttt", "visit", "team"],
    ["visited", "2026-11-24", "dddctttt", "minutes", "team"],
    ["minutes_draft", "2026-11-26", "dddctttt", "minutes", "team"],
    ["minutes_signed", "2026-11-28", "ddddcttt", "explanation", "unit"],
    ["explained", "2026-11-30", "dddddctt", "conclusion", "team"],
    ["concluded", "2026-12-02", "ddddddct", "remedy", "unit"],
    ["remedying", "2026-12-04", "ddddddct", "remedy", "unit"],
    ["rechecked", "2026-12-06", "dddddddd", "close", "team"],
  ] as const)("%s on %s: %s, next %s by the %s", (...[state, today, row, step, by]) => {
    const course = aCourse(state);

    expect(kinds(course, today)).toBe(row);
    expect(standingOf(course, today).next).toMatchObject({ step, by, overdueDays: 0 });
  });

  it("gives the turn to the team once the unit has explained, until the day of the conclusion", () => {
    const course = aCourse("minutes_signed", { explanationSent: true });
    const dueOn = dueOf(course, "conclusion");

    for (const today of ["2026-11-29", "2026-12-10"]) {
      const { next, steps } = standingOf(course, today);
      expect(next).toEqual({ step: "answer", by: "team", dueOn, overdueDays: 0 });
      expect(steps.get("explanation")).toEqual({ kind: "current", dueOn, overdueDays: 0 });
    }
  });

  it("does not call a unit late that explained in time and was answered late", () => {
    const course = aCourse("explained", { explanationSent: true });
    const answered = { ...course, reached: { ...course.reached, explained: "2026-12-20" } };

    const { steps } = standingOf(answered, "2026-12-21");

    expect(steps.get("explanation")).toEqual({ kind: "done", on: "2026-12-20", late: false });
  });

  it.each(["closed", "escalated", "withdrawn"] as const)(
    "leaves nothing to do once %s",
    (state) => {
      expect(standingOf(aCourse(state), "2027-06-01").next).toBeNull();
    },
  );

  it("counts the days since the day by which the unit had to report, until the team comes", () => {
    const late = standingOf(aCourse("announced"), "2026-11-23");
    const visit = standingOf(aCourse("announced"), visitDay);

    expect(late.next).toEqual({
      ...{ step: "self_report", by: "unit", dueOn: "2026-11-20", overdueDays: 3 },
    });
    expect(visit.next).toMatchObject({ step: "visit", by: "team", overdueDays: 0 });
    expect(kinds(aCourse("announced"), visitDay)).toBe("dscttttt");
  });

  it("goes on to the conclusion when the unit let the days for explaining pass", () => {
    const course = aCourse("minutes_signed");
    const signed = course.reached.minutes_signed ?? "";

    expect(standingOf(course, addDays(signed, usualLimits.explanation)).next?.step).toBe(
      "explanation",
    );
    const after = standingOf(course, addDays(signed, usualLimits.explanation + 1));
    expect(after.next).toMatchObject({ step: "conclusion", by: "team", overdueDays: 0 });
    expect(after.steps.get("explanation")).toEqual({ kind: "skipped" });
  });

  it("asks the team to look once the day for the remedy is over", () => {
    const course = aCourse("remedying", { remedyDue: "2026-12-20" });

    expect(standingOf(course, "2026-12-20").next?.step).toBe("remedy");
    expect(standingOf(course, "2026-12-21").next).toEqual({
      ...{ step: "recheck", by: "team", dueOn: "2027-01-04", overdueDays: 0 },
    });
    expect(standingOf(course, "2027-01-06").next?.overdueDays).toBe(2);
  });

  it("asks the team to look as soon as the unit has reported everything, by the same day", () => {
    const course = aCourse("remedying", { remedyDue: "2026-12-20", remedied: true });

    expect(kinds(course, "2026-12-05")).toBe("dddddddc");
    expect(standingOf(course, "2026-12-05").next).toEqual({
      ...{ step: "recheck", by: "team", dueOn: "2027-01-04", overdueDays: 0 },
    });
  });

  it("shows what the road went on without as skipped, and marks what came late", () => {
    const { explained: _, ...reached } = aCourse("concluded").reached;
    const course = aCourse("concluded", { reached, selfReportLate: true });
    const { steps } = standingOf(course, "2026-12-02");

    expect(steps.get("explanation")).toEqual({ kind: "skipped" });
    expect(steps.get("self_report")).toMatchObject({ kind: "done", late: true });
    expect(steps.get("visit")).toMatchObject({ kind: "done", late: false });
    expect(steps.get("minutes")).toMatchObject({ kind: "done", late: true });
  });

  it("has no due day where nothing sets one", () => {
    const course = aCourse("planned", { scheduledOn: null, selfReportDue: null });

    expect(boardSteps.map((step) => dueOf(course, step))).toEqual(boardSteps.map(() => null));
    expect(standingOf(course, "2030-01-01").next).toMatchObject({ dueOn: null, overdueDays: 0 });
  });

  it("has at most one current step, nothing done after it, and never fewer days overdue later", () => {
    const states = fc.constantFrom(...visitStates);
    fc.assert(
      fc.property(states, fc.nat(400), fc.nat(400), (state, one, other) => {
        const course = aCourse(state);
        const [early, late] = [one, other].sort((a, b) => a - b) as [number, number];
        const day = (offset: number) => addDays("2026-10-01", offset);
        expect(kinds(course, day(early))).toMatch(/^[ds]*c?t*$/);
        const before = standingOf(course, day(early)).next;
        const after = standingOf(course, day(late)).next;
        expect(before === null).toBe(after === null);
        if (before && before.step === after?.step) {
          expect(after.overdueDays).toBeGreaterThanOrEqual(before.overdueDays);
        }
      }),
    );
  });
});
