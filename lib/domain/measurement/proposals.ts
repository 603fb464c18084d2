import { type Practice, safetyVerdict, useVerdict } from "./knows-and-uses";
import type { TrainingNeed } from "./training-needs";

/**
 * What figures suggest to recommend to a unit. A draft for people to word and to decide: nothing
 * issues it by itself.
 */
export type Proposal =
  | { readonly kind: "train"; readonly unitId: string; readonly evidence: TrainingNeed }
  /** The officers know, the systems stand idle: tasks are not assigned. */
  | { readonly kind: "assign_use"; readonly unitId: string; readonly evidence: Practice }
  /** The systems are in use, their security is not in order. */
  | { readonly kind: "secure_use"; readonly unitId: string; readonly evidence: Practice };

/**
 * The proposals for units, each with the figures it rests on: training first by topic, then what
 * the test beside the record says.
 *
 * Source: peers C6 and C7. Only what intervals tell: a unit that may lie on either side of a line
 * gets no proposal from it.
 */
export function proposalsFrom(
  needs: readonly TrainingNeed[],
  practices: ReadonlyMap<string, Practice>,
): Proposal[] {
  const training = needs.map((evidence) => ({
    kind: "train" as const,
    unitId: evidence.unitId,
    evidence,
  }));
  const practice = [...practices].flatMap(([unitId, evidence]): Proposal[] => [
    ...(useVerdict(evidence) === "knows_only"
      ? [{ kind: "assign_use" as const, unitId, evidence }]
      : []),
    ...(safetyVerdict(evidence) === "uses_unsafely"
      ? [{ kind: "secure_use" as const, unitId, evidence }]
      : []),
  ]);
  return [...training, ...practice];
}
