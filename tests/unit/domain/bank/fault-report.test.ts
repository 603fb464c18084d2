import { expect, it } from "vitest";
import { type FaultReport, withReport } from "@/lib/domain/bank/fault-report";

const about = (position: number, text: string): FaultReport => ({
  position,
  reason: "unclear",
  text,
});

it("keeps one report a question, the last one", () => {
  const waiting = [about(1, "Cũ"), about(2, "Khác")];

  expect(withReport(waiting, about(1, "Mới"))).toEqual([about(2, "Khác"), about(1, "Mới")]);
  expect(withReport([], about(3, ""))).toEqual([about(3, "")]);
});
