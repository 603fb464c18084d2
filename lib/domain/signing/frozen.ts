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

type Figures = Pick<FrozenTest, "scored" | "passed" | "mean">;

/** The figures of now, where they are no longer those that were signed; else null. */
export function revisedSince<Now extends Figures>(
  signed: Figures | null,
  now: Now | null,
): Now | null {
  if (now === null) return null;
  const same =
    signed !== null &&
    signed.scored === now.scored &&
    signed.passed === now.passed &&
    signed.mean === now.mean;
  return same ? null : now;
}
