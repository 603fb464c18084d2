import { z } from "zod";

/** How close a unit's figure is to come to what testing everybody would give, at 95 %. */
const targetSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("mean"),
    /** On the scale 0 to 100. */
    margin: z.number().min(0.5).max(50),
    /** Standard deviation between officers that is reckoned with, same scale. */
    deviation: z.number().min(1).max(50),
  }),
  z.object({
    kind: z.literal("pass"),
    /** In percentage points. */
    margin: z.number().min(0.5).max(50),
  }),
]);

/** Whom to test, said before anybody knows who that will be. */
export const samplingRuleSchema = z.object({
  /** Units with fewer officers than this are tested whole. */
  censusBelow: z.int().min(0).max(10_000),
  target: targetSchema,
  /** Whether each job group is drawn from apart, or all who may be drawn together. */
  byJobGroup: z.boolean(),
  /** At least so many of each stratum; all of a stratum that has no more. */
  minimum: z.int().min(1).max(100),
  /** So many more of each stratum stand by, in the order drawn. */
  reserves: z.int().min(0).max(100),
  /** Job groups whose officers are all tested. */
  mustGroups: z.array(z.string().min(1).max(60)).max(50),
  /** Beginnings of titles whose holders are all tested; case and marks make no difference. */
  mustTitles: z.array(z.string().trim().min(1).max(120)).max(50),
});

export type SamplingRule = z.infer<typeof samplingRuleSchema>;

export type SamplingTarget = SamplingRule["target"];

/**
 * What a campaign begins with: the mean to within 5 points where officers differ by 15, whole units
 * below 20 officers, at least two of each job group so that its spread is known, two standing by.
 *
 * Source: worked numbers of the peers' reference, C2.
 */
export const defaultRule: SamplingRule = {
  censusBelow: 20,
  target: { kind: "mean", margin: 5, deviation: 15 },
  byJobGroup: true,
  minimum: 2,
  reserves: 2,
  mustGroups: [],
  mustTitles: [],
};
