import { describe, expect, it } from "vitest";
import { progressOf, registerSteps } from "@/lib/domain/inspection/progress";
import { visitStates } from "@/lib/domain/inspection/state";

describe("progressOf", () => {
  it("has one current step, with everything before it done and everything after it to do", () => {
    for (const state of visitStates) {
      const row = registerSteps.map(({ step }) => progressOf(state).get(step));
      const text = row.map((step) => step?.charAt(0)).join("");
      expect(text).toMatch(/^d*c?t*$/);
    }
  });

  it("stands at the self-report once a unit was told", () => {
    expect(progressOf("announced").get("self_report")).toBe("current");
    expect(progressOf("self_reported").get("self_report")).toBe("done");
  });

  it("has nothing left to do when all is closed", () => {
    expect([...progressOf("closed").values()].every((step) => step === "done")).toBe(true);
  });
});
