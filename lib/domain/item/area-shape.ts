import type { Area } from "./area";

type Extent = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** An area is pressed by people: a smaller one cannot be told apart from its neighbours. */
const leastSide = 4;

/** The rectangle around an area. */
export function extentOf(given: Area): Extent {
  switch (given.shape) {
    case "rectangle": {
      const { left, top, width, height } = given;
      return { left, top, right: left + width, bottom: top + height };
    }
    case "circle": {
      const { x, y, radius } = given;
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    }
    case "polygon": {
      const [xs, ys] = [given.points.map(([x]) => x), given.points.map(([, y]) => y)];
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      return { left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  }
}

/** Whether an area is large enough to be pressed and lies within a picture of that size. */
export function fitsPicture(
  given: Area,
  picture: { readonly width: number; readonly height: number },
): boolean {
  const { left, top, right, bottom } = extentOf(given);
  const large = right - left >= leastSide && bottom - top >= leastSide;
  return large && left >= 0 && top >= 0 && right <= picture.width && bottom <= picture.height;
}

/** The outline of an area as the path of a drawing whose units are the picture's dots. */
export function outlineOf(given: Area): string {
  switch (given.shape) {
    case "rectangle":
      return `M${given.left} ${given.top}h${given.width}v${given.height}h${-given.width}z`;
    case "circle": {
      const { x, y, radius: r } = given;
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case "polygon":
      return `M${given.points.map((point) => point.join(" ")).join("L")}z`;
  }
}

/** Areas as people read a picture: from the top down, side by side from the left. */
export function inReadingOrder<Part extends { readonly area: Area }>(
  parts: readonly Part[],
): Part[] {
  const place = (part: Part) => extentOf(part.area);
  return [...parts].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a.top - b.top || a.left - b.left || a.right - b.right || a.bottom - b.bottom;
  });
}

/**
 * Where the letter of an area stands, and how large: at its upper left corner, within the picture.
 * Sized by the picture, so that it can be read when that is as narrow as a phone.
 */
export function signOf(
  given: Area,
  picture: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly radius: number } {
  const radius = Math.max(10, Math.round(picture.width * 0.028));
  const { left, top } = extentOf(given);
  const within = (at: number, size: number) => Math.min(Math.max(at, radius), size - radius);
  return { x: within(left, picture.width), y: within(top, picture.height), radius };
}
