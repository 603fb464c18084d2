import { childSeed, generator } from "@/lib/domain/random/generator";
import type { StratumPlan } from "./plan-unit";
import { inRollOrder } from "./roll";

/** What the draw made of an officer, with the place in the order drawn, from 1. */
export type Drawn = { readonly outcome: "selected" | "reserve"; readonly place: number };

type Listed = { readonly staffCode: string; readonly stratum: string };

type Lot = {
  /** The number of the unit in the draw. */
  readonly unit: number;
  readonly members: readonly Listed[];
  readonly strata: readonly StratumPlan[];
};

/**
 * The seed that everything is drawn from: the one committed to, and, where a word was called out in
 * the room before the draw, that word. Nobody who chose the seed knew the word.
 */
export function finalSeed(seed: string, witness: string): string {
  return witness === "" ? seed : childSeed(seed, witness);
}

/**
 * Draws the officers of one unit. Per stratum, from the seed `seed/unit/stratum`: the generator
 * picks as many as are tested and as stand by from the stratum's officers in the order of their
 * staff codes; the first picked are tested, the rest stand by in the order picked.
 *
 * By staff code; who is not in it was not drawn. The order of the members makes no difference.
 */
export function drawUnit(seed: string, { unit, members, strata }: Lot): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  for (const { stratum, sample, reserves } of strata) {
    const codes = inRollOrder(members.filter((member) => member.stratum === stratum));
    const picked = generator(childSeed(seed, unit, stratum)).pick(codes, sample + reserves);
    picked.forEach(({ staffCode }, index) => {
      drawn.set(
        staffCode,
        index < sample
          ? { outcome: "selected", place: index + 1 }
          : { outcome: "reserve", place: index - sample + 1 },
      );
    });
  }
  return drawn;
}
