/** For each place the places it is joined to; joined is said of both. */
export type Joined = readonly ReadonlySet<number>[];

/**
 * Sets of two and more places of which each is joined to every other, and that no further place could
 * join: each ascending, all in the order of their first places. Stops looking at `most`.
 *
 * Source: Bron and Kerbosch 1973 (Algorithm 457), with the pivot of Tomita, Tanaka and Takahashi 2006.
 */
export function maximalCliques(joined: Joined, most = Infinity): readonly (readonly number[])[] {
  const found: number[][] = [];
  const isJoined = (one: number) => (other: number) => joined[one]?.has(other) ?? false;
  const extend = (clique: readonly number[], open: readonly number[], done: readonly number[]) => {
    if (found.length >= most) return;
    if (open.length + done.length === 0) {
      if (clique.length > 1) found.push([...clique].sort((one, other) => one - other));
      return;
    }
    const reach = (place: number) => open.filter(isJoined(place)).length;
    const pivot = [...open, ...done].reduce((a, b) => (reach(b) > reach(a) ? b : a));
    const tried = new Set<number>();
    for (const place of open.filter((one) => !isJoined(pivot)(one))) {
      const left = open.filter((one) => !tried.has(one));
      const over = [...done, ...tried];
      extend([...clique, place], left.filter(isJoined(place)), over.filter(isJoined(place)));
      tried.add(place);
    }
  };
  extend([], [...joined.keys()], []);
  return found.sort(byPlaces);
}

function byPlaces(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, n) => place !== other[n]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
