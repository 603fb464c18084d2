/** Twentieths of a point, the unit of Word's lengths. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 72 * 20);
}

/** Twentieths of a point, from points. */
export function pointTwips(points: number): number {
  return Math.round(points * 20);
}

/** Half points, the unit of Word's type sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
