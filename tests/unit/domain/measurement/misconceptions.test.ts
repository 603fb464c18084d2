import { expect, it } from "vitest";
import { toldMisconceptions } from "@/lib/domain/measurement/misconceptions";

const met = (officers: number, chosen: number) => ({
  ...{ misconception: `met by ${officers}`, topicId: "security", met: officers, chosen },
});

it("tells nothing of a misconception that fewer than five officers met, and says that it is so", () => {
  expect(toldMisconceptions([met(6, 1), met(5, 3), met(4, 4), met(1, 1)])).toEqual({
    misconceptions: [met(6, 1), met(5, 3)],
    protectedMisconceptions: true,
  });
  expect(toldMisconceptions([met(5, 1)]).protectedMisconceptions).toBe(false);
});
