import { expect, it } from "vitest";
import { underWay } from "@/lib/domain/bank/import-progress";

const now = new Date("2026-11-26T10:00:00Z");
const told = (secondsAgo: number) => ({
  ...{ done: 500, total: 1000 },
  at: new Date(now.getTime() - secondsAgo * 1000),
});

it("is under way as long as it is told of, and over where nobody told anything for a minute", () => {
  expect(underWay(told(60), now)).toEqual({ done: 500, total: 1000 });
  expect(underWay(told(61), now)).toBeNull();
  expect(underWay(undefined, now)).toBeNull();
});
