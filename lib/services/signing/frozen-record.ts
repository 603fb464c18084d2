import type { Executor } from "@/db/client";
import { selectOptionalMinutes } from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import {
  bestAsFrozen,
  type FrozenBest,
  frozenTest,
  type FrozenTest,
  readFrozen,
} from "@/lib/domain/signing/frozen";
import type { RecordFrame } from "@/lib/services/record/record-frame";

export type FrozenFigures = FrozenBest & { readonly test: FrozenTest | null };

/**
 * What minutes hold of figures that others go on changing: the test, and the best of the group.
 * Undefined while a record has none. A step of reading a record.
 */
export async function frozenRecord(
  db: Executor,
  recordId: RecordId,
): Promise<FrozenFigures | undefined> {
  const minutes = await selectOptionalMinutes(db, recordId);
  if (!minutes) return undefined;
  const content = readFrozen(minutes.content);
  return {
    test: frozenTest(content),
    best: new Map(Object.entries(content.best_of_group)),
    pending: new Set(content.pending_lines),
  };
}

/**
 * What a record is scored with once it has minutes: the best of the group as it was frozen, and for
 * the lines that the group had still to decide, as it is now.
 */
export function frozenFrame(now: RecordFrame, frozen: FrozenFigures): RecordFrame {
  const best = bestAsFrozen(now.best, frozen);
  return {
    ...now,
    best,
    pending: now.pending.filter((code) => frozen.pending.has(code)),
    score: { ...now.score, best },
  };
}
