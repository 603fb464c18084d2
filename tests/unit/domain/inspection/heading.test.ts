import fc from "fast-check";
import { expect, test } from "vitest";
import { documentKinds } from "@/lib/domain/inspection/document";
import { headingObstacle } from "@/lib/domain/inspection/heading";

const fresh = { closed: false, papers: [], minutes: false };

test("the heading of a campaign may change while nothing bears it", () => {
  expect(headingObstacle(fresh)).toBeNull();
  expect(headingObstacle({ ...fresh, papers: ["decision"] })).toBeNull();
});

test("the heading stays once anything was issued, drawn up for signing, or closed", () => {
  expect(headingObstacle({ ...fresh, papers: ["notice"] })).toBe("paper_issued");
  expect(headingObstacle({ ...fresh, minutes: true })).toBe("minutes_drawn_up");
  expect(headingObstacle({ ...fresh, closed: true })).toBe("campaign_closed");
});

test("more that was done never makes the heading free again", () => {
  const kinds = fc.array(fc.constantFrom(...documentKinds));
  fc.assert(
    fc.property(kinds, kinds, fc.boolean(), (papers, later, minutes) => {
      const before = headingObstacle({ closed: false, papers, minutes });
      const after = headingObstacle({ closed: false, papers: [...papers, ...later], minutes });
      if (before !== null) expect(after).not.toBeNull();
    }),
  );
});
