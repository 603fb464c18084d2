import { z } from "zod";
import { criteriaSection } from "@/lib/domain/inspection/criteria";
import { fieldValue } from "@/lib/domain/inspection/field";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { camelKeys } from "@/lib/domain/text/key-case";

const side = z.object({ value: fieldValue, note: z.string() }).nullable();

const figures = z.object({
  n: z.number(),
  passed: z.number(),
  mean: z.number().nullable(),
});

/** What is read again of minutes: the rest of them is there for their digest. */
const frozenContent = z.object({
  criteria_set: z.object({ sections: z.array(criteriaSection) }),
  lines: z.record(z.string(), z.object({ self: side, verified: side })),
  best_of_group: z.record(z.string(), z.number()),
  /** Minutes of before this was written down froze the best of every line. */
  pending_lines: z.array(z.string()).default([]),
  test: z.object({ figures: z.looseObject(figures.shape) }).nullable(),
});

export type FrozenContent = z.infer<typeof frozenContent>;

/** The figures of the test as a record was signed with them. */
export type FrozenTest = {
  readonly scored: number;
  readonly passed: number;
  readonly mean: number | null;
  readonly detail: UnitResult;
};

/** Reads minutes or a sealed record that this product wrote. */
export function readFrozen(content: string): FrozenContent {
  return frozenContent.parse(JSON.parse(content));
}

/** The test's figures in minutes or in a sealed record; null where nobody was tested. */
export function frozenTest({ test }: FrozenContent): FrozenTest | null {
  if (test === null) return null;
  const { n, passed, mean } = test.figures;
  return { scored: n, passed, mean, detail: camelKeys(test.figures) as UnitResult };
}

/** The figures of a test that minutes are compared by. */
export type SignedFigures = Pick<FrozenTest, "scored" | "passed" | "mean">;

const untested: SignedFigures = { scored: 0, passed: 0, mean: null };

/** The figures of now, where they are no longer those that were signed; else null. */
export function revisedSince<Now extends SignedFigures>(
  signed: SignedFigures | null,
  now: Now | null,
): Now | null {
  if (now === null) return null;
  const { scored, passed, mean } = signed ?? untested;
  const same = scored === now.scored && passed === now.passed && mean === now.mean;
  return same ? null : now;
}

/** What was signed of a test, beside what it is since. */
export type Revision = {
  /** Null: nobody was tested by then. */
  readonly signed: SignedFigures | null;
  readonly now: SignedFigures;
  /** Before that the team may still take the minutes back. */
  readonly sealed: boolean;
};

/** How a test was revised after minutes were drawn up; null where it was not, or there are none. */
export function revisionSince(
  minutes: { readonly test: SignedFigures | null; readonly sealed: boolean } | undefined,
  now: SignedFigures | null,
): Revision | null {
  if (!minutes) return null;
  const { test: signed, sealed } = minutes;
  const revised = revisedSince(signed, now);
  return revised && { signed, now: revised, sealed };
}

type Best = ReadonlyMap<string, number>;

/** What minutes hold of the best of the group. */
export type FrozenBest = {
  readonly best: Best;
  /** Lines whose points the group had still to decide when they were drawn up. */
  readonly pending: ReadonlySet<string>;
};

/** The best of the group as minutes hold it, and as it is now for lines that were still open then. */
export function bestAsFrozen(now: Best, { best, pending }: FrozenBest): Best {
  return new Map([...best, ...[...now].filter(([code]) => pending.has(code))]);
}
