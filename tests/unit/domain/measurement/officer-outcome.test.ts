import { expect, test } from "vitest";
import { officerOutcome, type Sat } from "@/lib/domain/measurement/officer-outcome";

const listed: Sat = {
  ...{ attemptState: null, startedAt: null, passed: null },
  ...{ absenceReason: null, over: true },
};
const begun = { startedAt: new Date(0), over: false };

test.for<readonly [ReturnType<typeof officerOutcome>, Partial<Sat>]>([
  ["absent", {}],
  ["expected", { over: false }],
  ["expected", { attemptState: "created", over: false }],
  ["excused", { absenceReason: "Nghỉ ốm", over: false }],
  ["working", { ...begun, attemptState: "in_progress" }],
  ["working", { ...begun, attemptState: "paused" }],
  ["unscored", { ...begun, attemptState: "submitted" }],
  ["unscored", { ...begun, attemptState: "expired" }],
  ["passed", { ...begun, attemptState: "submitted", passed: true }],
  ["failed", { ...begun, attemptState: "expired", passed: false }],
  ["voided", { ...begun, attemptState: "voided" }],
  ["voided", { attemptState: "voided", absenceReason: "Nghỉ ốm" }],
])("whose place is %s", ([outcome, over]) => {
  expect(officerOutcome({ ...listed, ...over })).toBe(outcome);
});
