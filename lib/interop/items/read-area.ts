import { area, type Area } from "@/lib/domain/item/area";

/** How many dots of the kept picture one of the file is, across and down. */
export type AreaScale = { readonly x: number; readonly y: number };

/** A place in a picture as QTI writes it: "rect 10,20,110,60"; null for shapes we draw none of. */
export function readArea(text: string, { x, y }: AreaScale): Area | null {
  const [shape = "", coordinates = ""] = text.split(" ", 2);
  const numbers = coordinates.split(",").map((part) => Number.parseFloat(part));
  if (numbers.some((number) => !Number.isFinite(number))) return null;
  const at = (index: number, scale: number) => Math.round((numbers[index] ?? Number.NaN) * scale);
  const found = area.safeParse(drawn(shape, numbers.length, at, { x, y }));
  return found.success ? found.data : null;
}

function drawn(
  shape: string,
  count: number,
  at: (index: number, scale: number) => number,
  { x, y }: AreaScale,
) {
  switch (shape) {
    case "rect":
      return {
        shape: "rectangle",
        ...{ left: at(0, x), top: at(1, y) },
        ...{ width: at(2, x) - at(0, x), height: at(3, y) - at(1, y) },
      };
    case "circle":
      return { shape, x: at(0, x), y: at(1, y), radius: at(2, x) };
    case "poly": {
      const points = Array.from({ length: count >> 1 }, (_, index) => [
        at(index * 2, x),
        at(index * 2 + 1, y),
      ]);
      // Some tools end where they began.
      const closed = points.length > 3 && points[0]?.join() === points.at(-1)?.join();
      return { shape: "polygon", points: closed ? points.slice(0, -1) : points };
    }
    default:
      return null;
  }
}
