import { expect, it } from "vitest";
import { stageOf } from "@/lib/domain/sitting/stage";

const facts = {
  ...({ absenceReason: null, admittedAt: null, attemptState: "created" } as const),
  replaced: false,
};
const away = { replaced: true };
const here = { admittedAt: new Date(0) };
const ill = { absenceReason: "Nghỉ ốm" };

it.each([
  ["listed", { ...facts, attemptState: null }, false],
  ["listed", facts, false],
  ["admitted", { ...facts, ...here }, false],
  ["working", { ...facts, ...here, attemptState: "in_progress" }, false],
  ["paused", { ...facts, ...here, attemptState: "paused" }, false],
  ["submitted", { ...facts, ...here, attemptState: "submitted" }, true],
  ["submitted", { ...facts, ...here, attemptState: "expired" }, true],
  ["voided", { ...facts, ...here, attemptState: "voided" }, true],
  ["excused", { ...facts, ...ill }, false],
  ["excused", { ...facts, ...ill }, true],
  ["absent", facts, true],
  ["absent", { ...facts, ...here, ...away }, false],
  ["excused", { ...facts, ...here, ...away, ...ill }, false],
  ["working", { ...facts, ...here, ...away, attemptState: "in_progress" }, false],
  ["absent", { ...facts, ...here }, true],
] as const)("says %s", (stage, known, over) => {
  expect(stageOf(known, over)).toBe(stage);
});

it("believes an attempt more than an excuse written before", () => {
  expect(stageOf({ ...facts, ...ill, attemptState: "submitted" }, true)).toBe("submitted");
});
