import { expect, it } from "vitest";
import { windowProblem } from "@/lib/domain/sitting/window";

const at = (minutes: number) => new Date(minutes * 60_000);
const planned = (minutes: number, deadlinePolicy: "full_time" | "hard_end") => ({
  ...{ windowFrom: at(0), windowTo: at(minutes), deadlinePolicy },
});

it("refuses a window that ends before it begins, or as it begins", () => {
  expect(windowProblem(planned(-1, "full_time"), 1800)).toBe("window_order");
  expect(windowProblem(planned(0, "full_time"), 1800)).toBe("window_order");
});

it("refuses a window whose end would cut everybody", () => {
  expect(windowProblem(planned(29, "hard_end"), 1800)).toBe("window_short");
  expect(windowProblem(planned(30, "hard_end"), 1800)).toBeNull();
});

it("lets a short window be where everybody gets the full time", () => {
  expect(windowProblem(planned(10, "full_time"), 1800)).toBeNull();
});
