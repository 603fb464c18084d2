import type { Executor } from "@/db/client";
import type { FoundRecord } from "@/db/queries/records";
import type { ScoreFrame } from "@/lib/domain/inspection/score-record";
import { type FrozenTest, type Revision, revisionSince } from "@/lib/domain/signing/frozen";
import { type RecordFrame, recordFrame } from "@/lib/services/record/record-frame";
import { frozenFrame, frozenRecord } from "@/lib/services/signing/frozen-record";

type Standing = {
  readonly test: FrozenTest | null;
  readonly frame: ScoreFrame;
  readonly exempt: RecordFrame["exempt"];
  /** As both sides signed it: what the group decided only later stays open. */
  readonly signed: ScoreFrame;
  /** Of the test, since the minutes were drawn up. */
  readonly revision: Revision | null;
};

/**
 * What the points of a record rest on besides its values: as its minutes hold it, or as it is now
 * where none were drawn up. `now`: the unit's result as it is.
 */
export async function standingFigures(
  db: Executor,
  found: FoundRecord,
  now: FrozenTest | null,
): Promise<Standing> {
  const current = await recordFrame(db, found);
  const frozen = await frozenRecord(db, found.record.id);
  const { score, pending } = frozen ? frozenFrame(current, frozen) : current;
  const frame = { ...score, pending: new Set(pending) };
  const { exempt } = current;
  if (!frozen) return { test: now, exempt, frame, signed: frame, revision: null };
  const { test, pending: open } = frozen;
  const sealed = found.record.state === "sealed";
  const revision = revisionSince({ test, sealed }, now);
  return { test, exempt, frame, signed: { ...score, pending: open }, revision };
}
