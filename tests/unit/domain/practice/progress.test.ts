import { expect, it } from "vitest";
import { progressOf } from "@/lib/domain/practice/progress";

const at = new Date("2026-11-25T01:00:00Z");

it("counts what was tried, and of it what was right the last time", () => {
  const items = [
    { itemId: "a", last: null },
    { itemId: "b", last: { right: true, at } },
    { itemId: "c", last: { right: false, at } },
  ];

  expect(progressOf(items)).toEqual({ items: 3, tried: 2, mastered: 1 });
  expect(progressOf([])).toEqual({ items: 0, tried: 0, mastered: 0 });
});
