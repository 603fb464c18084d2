import type { Transaction } from "@/db/client";
import { selectOptionalEvidence } from "@/db/queries/evidence";
import { lockRecord } from "@/db/queries/records";
import type { EvidenceId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { actionOn } from "./evidence-place";

/** A file with its record, which is locked; `NotFound` unless the person works on its side. */
export async function heldEvidence(tx: Transaction, ctx: Context, evidenceId: EvidenceId) {
  const file = await selectOptionalEvidence(tx, evidenceId);
  const found =
    file && (await lockRecord(tx, scopeOf(ctx.actor, actionOn[file.source]), file.recordId));
  if (!file || !found) throw new NotFound(`evidence ${evidenceId}`);
  return { file, found };
}
