import { describe, expect, it } from "vitest";
import { checkFounding, type Founding } from "@/lib/domain/inspection/founding";
import { usualLimits } from "@/lib/domain/inspection/limits";

const plan = {
  ...{ decisionSigner: "Nguyễn Văn A", planNumber: "30/KH", planOn: "2026-10-07" },
  ...{ visitsFrom: "2026-11-01", visitsTo: "2026-12-20", limits: usualLimits },
};

const founded: Founding = {
  ...{ decisionOn: "2026-10-05", periodFrom: "2025-10-01", periodTo: "2026-09-30", plan },
};

describe("checkFounding", () => {
  it("takes days that follow each other", () => {
    expect(checkFounding(founded).ok).toBe(true);
    expect(checkFounding({ ...founded, plan: { ...plan, planOn: null } }).ok).toBe(true);
  });

  it.each([
    [{ periodTo: "2025-09-30" }, {}, "period_order"],
    [{}, { planOn: "2026-10-04" }, "plan_before_decision"],
    [{}, { visitsFrom: "2026-10-04" }, "visits_before_decision"],
    [{}, { visitsTo: "2026-10-31" }, "visits_order"],
  ])("refuses %o %o", (over, planned, reason) => {
    const founding = { ...founded, ...over, plan: { ...plan, ...planned } };

    expect(checkFounding(founding)).toEqual({ ok: false, reason });
  });
});
