import type { RollupFact } from "@/db/queries/unit-facts";
import type { OfficerId } from "@/lib/domain/ids";
import { countedOnce, type Place } from "@/lib/domain/measurement/counted-once";
import {
  type UnitResult,
  type UnitResultInput,
  unitResult,
  type UnitScore,
} from "@/lib/domain/measurement/unit-result";
import type { Sample } from "./unit-samples";

/** A unit's result, and whether more may still come of its candidates. */
export type RollUp = { readonly detail: UnitResult; readonly provisional: boolean };

/** What is known of a unit besides its candidates. */
export type RolledUnit = { readonly population: number | null; readonly sample: Sample | null };

/**
 * A unit's result from its candidates, each officer once: by the strata they were drawn in, where they were. Without a
 * draw the population is at least everybody listed.
 */
export function rollUp(listed: readonly RollupFact[], { population, sample }: RolledUnit): RollUp {
  const facts = countedPlaces(listed, sample);
  const present = facts.filter(isPresent);
  const input: UnitResultInput = {
    population: Math.max(population ?? 0, facts.length),
    ...(sample && { strata: sample.strata }),
    listed: facts.length,
    present: present.length,
    absentWithReason: facts.filter((fact) => !isPresent(fact) && fact.absenceReason !== null)
      .length,
    scores: present.flatMap((fact) => scoreOf(fact, sample?.stratumOf(fact.officerId))),
  };
  return { detail: unitResult(input), provisional: facts.some(isUndecided) };
}

type OfficerPlace = Place & { readonly officerId: OfficerId };

/** The places that count: of those whom the draw chose, where there was one, and of each officer one. */
export function countedPlaces<Fact extends OfficerPlace>(
  listed: readonly Fact[],
  sample: Sample | null,
): Fact[] {
  return countedOnce(listed.filter(({ officerId }) => sample === null || sample.counts(officerId)));
}

/** Whoever began an attempt was there, however it ended. */
function isPresent({ startedAt }: RollupFact): boolean {
  return startedAt !== null;
}

function scoreOf(fact: RollupFact, stratum: string | undefined): UnitScore[] {
  const { points, possible, passed, byTopic, jobGroupCode: jobGroup } = fact;
  if (points === null || possible === null || passed === null || byTopic === null) return [];
  // Every item stands under one topic.
  const items = byTopic.reduce((sum, topic) => sum + topic.items, 0);
  return [{ points, possible, passed, items, byTopic, jobGroup, stratum }];
}

/** More may still come of this candidate: the sitting is not over, or a finish awaits its score. */
function isUndecided(fact: RollupFact): boolean {
  if (fact.sittingState !== "closed" && fact.sittingState !== "settled") return true;
  return isPresent(fact) && fact.attemptState !== "voided" && fact.points === null;
}
