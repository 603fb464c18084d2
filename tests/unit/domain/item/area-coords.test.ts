import { expect, it } from "vitest";
import type { Area } from "@/lib/domain/item/area";
import { areaCoords } from "@/lib/domain/item/area-coords";

it.each<[string, Area]>([
  ["rect 10,20,90,60", { shape: "rectangle", left: 10, top: 20, width: 80, height: 40 }],
  ["circle 100,80,30", { shape: "circle", x: 100, y: 80, radius: 30 }],
  [
    "poly 1,1,9,1,5,8",
    {
      shape: "polygon",
      points: [
        [1, 1],
        [9, 1],
        [5, 8],
      ],
    },
  ],
])("an area is written for other systems as %s", (text, area) => {
  expect(areaCoords(area)).toBe(text);
});
