import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Act,
  actRuleOf,
  actsFrom,
  checkAct,
  type FollowedUp,
  type FollowUpAct,
  followUpActs,
  type FollowUpSide,
} from "@/lib/domain/finding/act";
import { recommendationStates } from "@/lib/domain/finding/recommendation-state";

const today = "2026-11-24";
const everySide: readonly FollowUpSide[] = ["unit", "team", "leader"];

const one = (over: Partial<FollowedUp> = {}): FollowedUp => ({
  ...{ state: "issued", dueOn: "2026-12-10", ended: false, files: 0 },
  reportedOn: "2026-11-20",
  ...over,
});

const by = (...sides: FollowUpSide[]) => ({ sides: new Set(sides), today });

function told(subject: FollowedUp, act: Act, who: ReturnType<typeof by>) {
  const result = checkAct(subject, act, who);
  return result.ok ? result.value : result.reason;
}

const check = { heldOn: today, method: "on_site" } as const;

/** Each act with all that it may be asked for. */
const whole = (act: FollowUpAct): Act => ({
  ...{ act, text: "Đã làm", dueOn: "2026-12-20", ...check },
});

describe("checkAct", () => {
  it.each([
    ["report", one({ files: 1 }), "unit", "reported"],
    ["report", one({ state: "escalated", files: 2 }), "unit", "reported"],
    ["accept", one({ state: "reported" }), "team", "accepted"],
    ["return", one({ state: "accepted" }), "leader", "returned"],
    ["extend", one({ state: "returned" }), "leader", "returned"],
    ["escalate", one({ dueOn: "2026-11-23" }), "leader", "escalated"],
    ["close", one({ state: "accepted" }), "leader", "closed"],
    ["accept", one({ state: "reported", reportedOn: today }), "team", "accepted"],
    ["comment", one({ state: "escalated" }), "unit", "escalated"],
  ] as const)("%s leads on", (act, subject, side, to) => {
    expect(told(subject, whole(act), by(side))).toBe(to);
  });

  it.each([
    ["report", {}, {}, "unit", "no_evidence"],
    ["report", { files: 1 }, { text: "  " }, "unit", "text_missing"],
    ["report", { files: 1 }, {}, "team", "not_yours"],
    ["report", { files: 1, ended: true }, {}, "unit", "ended"],
    ["report", { files: 1, state: "accepted" }, {}, "unit", "not_from_here"],
    ["accept", { state: "reported" }, { heldOn: undefined }, "team", "check_missing"],
    ["accept", { state: "reported" }, { method: undefined }, "team", "check_missing"],
    ["accept", { state: "reported" }, { heldOn: "2026-11-25" }, "team", "check_in_future"],
    ["accept", { state: "reported" }, { heldOn: "2026-11-19" }, "team", "check_before_report"],
    ["return", { state: "accepted" }, { heldOn: "2026-11-19" }, "leader", "check_before_report"],
    ["accept", { state: "issued" }, {}, "team", "not_from_here"],
    ["return", { state: "reported" }, { dueOn: undefined }, "team", "due_missing"],
    ["return", { state: "reported" }, { dueOn: "2026-11-23" }, "team", "due_passed"],
    ["extend", {}, { dueOn: "2026-12-10" }, "leader", "due_not_later"],
    ["extend", {}, {}, "team", "not_yours"],
    ["escalate", { dueOn: today }, {}, "leader", "not_overdue"],
    ["close", { state: "reported" }, {}, "leader", "not_from_here"],
    ["close", { state: "accepted" }, {}, "team", "not_yours"],
    ["comment", { state: "closed" }, {}, "unit", "not_from_here"],
  ] as const)("%s is refused with what stands against it: %o %o", (...refused) => {
    const [act, subject, said, side, why] = refused;
    const asked = Object.fromEntries(
      Object.entries({ ...whole(act), ...said }).filter(([, value]) => value !== undefined),
    ) as Act;
    expect(told(one(subject), asked, by(side))).toBe(why);
  });

  const states = fc.constantFrom(...recommendationStates);
  const acts = fc.constantFrom(...followUpActs);

  it("never lets one side alone bring a recommendation from issued to closed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everySide),
        fc.array(acts, { maxLength: 12 }),
        (side, road) => {
          let subject = one({ files: 1, dueOn: "2026-11-01" });
          for (const act of road) {
            const result = checkAct(subject, whole(act), by(side));
            if (result.ok) subject = { ...subject, state: result.value };
          }
          expect(subject.state).not.toBe("closed");
        },
      ),
    );
  });

  it("closes only what was accepted, and accepts only what was reported", () => {
    fc.assert(
      fc.property(states, acts, fc.subarray([...everySide]), (state, act, sides) => {
        const result = checkAct(one({ state, files: 1 }), whole(act), by(...sides));
        if (!result.ok || result.value === state) return;
        if (result.value === "closed") expect(state).toBe("accepted");
        if (result.value === "accepted") expect(state).toBe("reported");
        expect(["draft", "closed"]).not.toContain(state);
      }),
    );
  });

  it("offers exactly what it would allow, said in full", () => {
    fc.assert(
      fc.property(states, fc.boolean(), fc.subarray([...everySide]), (state, ended, sides) => {
        const subject = one({ state, ended, files: 1, dueOn: "2026-11-01" });
        const allowed = followUpActs.filter(
          (act) => checkAct(subject, whole(act), by(...sides)).ok,
        );
        expect(actsFrom(subject, by(...sides))).toEqual(allowed);
      }),
    );
  });

  it("asks for a reason wherever something is taken from the unit or given to it", () => {
    for (const act of ["return", "extend", "escalate"] as const) {
      expect(actRuleOf(act).needs).toContain("text");
    }
  });
});
