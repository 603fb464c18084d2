import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Area } from "@/lib/domain/item/area";
import {
  extentOf,
  fitsPicture,
  inReadingOrder,
  outlineOf,
  signOf,
} from "@/lib/domain/item/area-shape";

const picture = { width: 400, height: 300 };
const rectangle: Area = { shape: "rectangle", left: 10, top: 20, width: 80, height: 40 };
const circle: Area = { shape: "circle", x: 100, y: 80, radius: 30 };
const polygon: Area = {
  shape: "polygon",
  points: [
    [10, 10],
    [60, 20],
    [30, 90],
  ],
};

describe("an area", () => {
  it.each<[Area, number[], string]>([
    [rectangle, [10, 20, 90, 60], "M10 20h80v40h-80z"],
    [circle, [70, 50, 130, 110], "M70 80a30 30 0 1 0 60 0a30 30 0 1 0 -60 0z"],
    [polygon, [10, 10, 60, 90], "M10 10L60 20L30 90z"],
  ])("has an extent and an outline", (area, [left, top, right, bottom], path) => {
    expect(extentOf(area)).toEqual({ left, top, right, bottom });
    expect(outlineOf(area)).toBe(path);
    expect(fitsPicture(area, picture)).toBe(true);
  });

  it.each<[string, Area]>([
    ["is not drawn", { shape: "rectangle", left: 0, top: 0, width: 0, height: 0 }],
    ["is too thin to be pressed", { ...rectangle, height: 3 }],
    ["leaves the picture at the right", { ...rectangle, left: 330 }],
    ["leaves it at the top", { ...circle, y: 20 }],
    [
      "has a corner below it",
      {
        shape: "polygon",
        points: [
          [1, 1],
          [9, 9],
          [5, 301],
        ],
      },
    ],
  ])("does not fit where it %s", (_, area) => {
    expect(fitsPicture(area, picture)).toBe(false);
  });

  it("has its letter within the picture, wherever it lies", () => {
    const dots = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(dots(396), dots(296), (left, top) => {
        const { x, y, radius } = signOf(
          { shape: "rectangle", left, top, width: 4, height: 4 },
          picture,
        );
        expect(Math.min(x, y, picture.width - x, picture.height - y)).toBeGreaterThanOrEqual(
          radius,
        );
      }),
    );
  });

  it("stands where it is read: from the top down, side by side from the left", () => {
    const at = (left: number, top: number) => ({ area: { ...rectangle, left, top } as Area });
    const [one, two, three] = [at(200, 10), at(10, 50), at(90, 50)];

    expect(inReadingOrder([three, one, two])).toEqual([one, two, three]);
  });
});
