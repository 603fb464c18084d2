import type { Executor } from "@/db/client";
import type { FoundRecord } from "@/db/queries/records";
import type { ScoreFrame } from "@/lib/domain/inspection/score-record";
import type { FrozenTest } from "@/lib/domain/signing/frozen";
import { recordFrame } from "@/lib/services/record/record-frame";
import { frozenRecord } from "@/lib/services/signing/frozen-record";

type Standing = { readonly test: FrozenTest | null; readonly frame: ScoreFrame };

/**
 * What the points of a record rest on besides its values: as its minutes hold it, or as it is now
 * where none were drawn up. `now`: the unit's result as it is.
 */
export async function standingFigures(
  db: Executor,
  found: FoundRecord,
  now: FrozenTest | null,
): Promise<Standing> {
  const { score } = await recordFrame(db, found);
  const frozen = await frozenRecord(db, found.record.id);
  if (!frozen) return { test: now, frame: score };
  return { test: frozen.test, frame: { ...score, best: frozen.best } };
}
