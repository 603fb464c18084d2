import fc from "fast-check";
import { expect, test } from "vitest";
import { toldBeside, toldShare } from "@/lib/domain/measurement/told-share";

const edges = [80, 65, 50];

test.for([
  [64.6, 0, 64.6, 1],
  [64.4, 0, 64, 0],
  [65, 0, 65, 0],
  [64.97, 0, 64.97, 2],
  [64.999, 0, 64.99, 2],
  [79.96, 1, 79.96, 2],
  [79.94, 1, 79.9, 1],
  [99.6, 0, 100, 0],
] as const)("%d to %d digits is told as %d", ([share, digits, value, to]) => {
  expect(toldShare(share, digits, edges)).toEqual({ value, digits: to });
});

test("no figure is told on the other side of an edge", () => {
  const share = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(share, fc.constantFrom<(0 | 1)[]>(0, 1), (value, digits) => {
      const told = toldShare(value, digits, edges);
      for (const edge of edges) expect(told.value >= edge).toBe(value >= edge);
      expect(Math.abs(told.value - value)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test("a workbook holds what is told, and nothing for nothing", () => {
  expect([64.96, 64.94, 0, null].map((share) => toldBeside(edges, share))).toEqual([
    ...[64.96, 64.9, 0, null],
  ]);
});
