import { selectVisitMembers } from "@/db/queries/campaigns";
import { selectOptionalRecord, selectRecordValues } from "@/db/queries/records";
import { isResultShown, selectOptionalUnitResult } from "@/db/queries/results";
import type { RecordId } from "@/lib/domain/ids";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { sideBySide } from "./side-by-side";

/** A record as its page shows it: sections, both sides of each field, points, and the test's figures. */
export async function loadRecord(ctx: Context, { recordId }: { recordId: RecordId }) {
  const found = await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, "record.read"), recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  const values = await selectRecordValues(ctx.db, recordId);
  const early = scopeOf(ctx.actor, "result.read_early");
  const shown = await isResultShown(ctx.db, early, found.visit.id);
  const result = (shown && (await selectOptionalUnitResult(ctx.db, found.visit.id))) || null;
  const { sections } = found.criteriaSet;
  const { self, verified } = sideBySide(values);
  return {
    ...found,
    members: await selectVisitMembers(ctx.db, found.visit.id),
    values,
    result,
    score: scoreRecord(sections, verified, result),
    selfScore: scoreRecord(sections, self, result),
    maySelfReport: await inReach(ctx, "record.self_report", recordId),
    mayVerify: await inReach(ctx, "record.verify", recordId),
  };
}

async function inReach(
  ctx: Context,
  action: "record.self_report" | "record.verify",
  recordId: RecordId,
): Promise<boolean> {
  return (await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, action), recordId)) !== undefined;
}
