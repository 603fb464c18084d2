import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximalCliques } from "@/lib/domain/measurement/cliques";

describe("maximalCliques", () => {
  it("finds the sets in which everybody is joined, in the order of their places", () => {
    // 0–1–2 all joined, 2–3, and 4 alone.
    expect(maximalCliques(joinedBy([1, 0], [0, 2], [1, 2], [2, 3]))).toEqual([
      [0, 1, 2],
      [2, 3],
    ]);
  });

  it("finds what trying every set finds", () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6)).filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const joined = joinedBy(...pairs);
        expect(maximalCliques(joined)).toEqual(expect.arrayContaining(byTrial(joined)));
        expect(maximalCliques(joined)).toHaveLength(byTrial(joined).length);
      }),
    );
  });

  it("stops at as many as it was asked for", () => {
    expect(maximalCliques(joinedBy([0, 1], [2, 3], [4, 5]), 2)).toHaveLength(2);
  });
});

function joinedBy(...pairs: readonly (readonly [number, number])[]): ReadonlySet<number>[] {
  const joined = Array.from({ length: 7 }, () => new Set<number>());
  for (const [one, other] of pairs) {
    joined[one]?.add(other);
    joined[other]?.add(one);
  }
  return joined;
}

/** Every set of places looked at by itself. */
function byTrial(joined: readonly ReadonlySet<number>[]): number[][] {
  const sets = Array.from({ length: 2 ** joined.length }, (_, bits) =>
    [...joined.keys()].filter((place) => bits & (1 << place)),
  );
  const isClique = (set: readonly number[]) =>
    set.every((one) => set.every((other) => one === other || joined[one]?.has(other)));
  const cliques = sets.filter((set) => set.length > 1 && isClique(set));
  return cliques.filter(
    (set) =>
      !cliques.some(
        (other) => other.length > set.length && set.every((one) => other.includes(one)),
      ),
  );
}
