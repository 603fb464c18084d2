import type { Area } from "./area";

/**
 * An area as QTI and image maps write it, shape and coordinates: "rect 10,20,90,60", "circle 100,80,30"
 * or "poly 1,1,9,1,5,8", in the dots of the picture.
 *
 * Source: QTI 3.0 §7.19, hotspotChoice `shape` and `coords`; HTML, area `coords`.
 */
export function areaCoords(area: Area): string {
  switch (area.shape) {
    case "rectangle": {
      const { left, top, width, height } = area;
      return `rect ${[left, top, left + width, top + height].join(",")}`;
    }
    case "circle":
      return `circle ${[area.x, area.y, area.radius].join(",")}`;
    case "polygon":
      return `poly ${area.points.flat().join(",")}`;
  }
}
