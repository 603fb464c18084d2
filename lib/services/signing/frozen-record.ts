import type { Executor } from "@/db/client";
import { selectOptionalMinutes } from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import { frozenTest, type FrozenTest, readFrozen } from "@/lib/domain/signing/frozen";

export type FrozenFigures = {
  readonly test: FrozenTest | null;
  readonly best: ReadonlyMap<string, number>;
};

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
  return { test: frozenTest(content), best: new Map(Object.entries(content.best_of_group)) };
}
