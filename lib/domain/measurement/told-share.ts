/** A figure as it is told, with so many digits after the comma. */
export type Told = { readonly value: number; readonly digits: 0 | 1 | 2 };

/**
 * A per cent to so many digits that it does not seem to have reached an edge below which it lies: 64.6
 * beside an edge at 65 is 64.6, not 65. What is counted by the edge and what is read then agree.
 */
export function toldShare(share: number, digits: 0 | 1, edges: readonly number[]): Told {
  const seems = (told: number) => edges.some((edge) => share < edge && told >= edge);
  const to = (places: number) => Math.round(share * 10 ** places) / 10 ** places;
  if (!seems(to(digits))) return { value: to(digits), digits };
  if (!seems(to(1))) return { value: to(1), digits: 1 };
  return { value: seems(to(2)) ? Math.floor(share * 100) / 100 : to(2), digits: 2 };
}

/** A per cent to one digit, or more beside an edge, as a workbook holds it; null where there is none. */
export function toldBeside(edges: readonly number[], share: number | null): number | null {
  return share === null ? null : toldShare(share, 1, edges).value;
}
