import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  type FoundRecord,
  lockRecord,
  selectRecordValues,
  updateRecordVerified,
} from "@/db/queries/records";
import { selectOptionalUnitResult } from "@/db/queries/results";
import type { RecordId } from "@/lib/domain/ids";
import { brokenChecks, linesOutsidePeriod } from "@/lib/domain/inspection/check-lines";
import { needsNote } from "@/lib/domain/inspection/check-value";
import { type RecordScore, scoreRecord } from "@/lib/domain/inspection/score-record";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { recordFrame } from "./record-frame";
import { sideBySide } from "./side-by-side";

export type VerifyRejection =
  | { readonly code: "not_draft" }
  | {
      readonly code: "incomplete" | "counts_disagree" | "notes_missing";
      readonly lines: readonly string[];
    };

/**
 * Marks a record as verified: every scored line that applies is filled in, no counts contradict each
 * other, and every large difference from the self-report and every day outside the period is
 * explained. Rejected with the lines that lack something.
 */
export async function verifyRecord(
  ctx: Context,
  { recordId }: { recordId: RecordId },
): Promise<Result<void, VerifyRejection>> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.verify"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    if (found.record.state !== "draft") return rejected({ code: "not_draft" });

    const checked = await check(tx, found);
    if (!checked.ok) return checked;
    const { points, max, grade } = checked.value;
    await updateRecordVerified(tx, recordId, ctx.now);
    await insertAuditEvent(tx, ctx, {
      act: "record.verify",
      subject: ["record", recordId],
      unitId: found.visit.unitId,
      detail: { points, max, grade },
    });
    return ok(undefined);
  });
}

async function check(
  tx: Transaction,
  found: FoundRecord,
): Promise<Result<RecordScore, VerifyRejection>> {
  const { record, visit, campaign, criteriaSet } = found;
  const { sections, rules } = criteriaSet;
  const { self, verified, notes } = sideBySide(await selectRecordValues(tx, record.id));
  const result = await selectOptionalUnitResult(tx, visit.id);
  const frame = await recordFrame(tx, found);
  const score = scoreRecord(sections, verified, result ?? null, frame.score);
  const open = score.sections.flatMap((section) => section.open);
  if (open.length > 0) return rejected({ code: "incomplete", lines: open });
  const broken = brokenChecks(rules.checks, verified, frame.exempt).flatMap(({ part }) => part);
  if (broken.length > 0) return rejected({ code: "counts_disagree", lines: broken });
  const period = { from: campaign.periodFrom, to: campaign.periodTo };
  const strange = [
    ...[...verified.keys()].filter((field) => needsNote(self.get(field), verified.get(field))),
    ...linesOutsidePeriod(sections, verified, period),
  ];
  const unexplained = strange.filter((field) => !notes.get(field) && !frame.exempt.has(field));
  if (unexplained.length > 0) return rejected({ code: "notes_missing", lines: unexplained });
  return ok(score);
}
