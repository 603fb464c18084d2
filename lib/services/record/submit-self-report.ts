import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { type FoundRecord, lockRecord, selectRecordValues } from "@/db/queries/records";
import { insertSelfReport, isSelfReportStanding } from "@/db/queries/self-reports";
import { selectCourses } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { RecordId } from "@/lib/domain/ids";
import { brokenChecks } from "@/lib/domain/inspection/check-lines";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { othersShare, unreportedLines } from "@/lib/domain/inspection/self-report";
import { hasReached } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import { type Context, NotFound } from "@/lib/services/context";
import { recordFrame } from "./record-frame";
import { sideBySide } from "./side-by-side";

export type SubmitRejection =
  | { readonly code: "not_draft" | "submitted" | "not_announced" | "campaign_closed" }
  | { readonly code: "incomplete" | "counts_disagree"; readonly lines: readonly string[] };

/**
 * Hands in a unit's report: every scored line that applies is filled in and no counts contradict each
 * other. From then on the unit's side stands still, unless the team hands it back. The score that the
 * unit gave itself is kept as it was on that day.
 */
export async function submitSelfReport(
  ctx: Context,
  { recordId }: { recordId: RecordId },
): Promise<Result<{ late: boolean }, SubmitRejection>> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.self_report"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    if (found.record.state !== "draft") return rejected({ code: "not_draft" });
    if (await isSelfReportStanding(tx, recordId)) return rejected({ code: "submitted" });
    const scored = await scoreReport(tx, found);
    if (!scored.ok) return scored;

    const moved = await moveOn(tx, ctx, found);
    if (!moved.ok) return moved;
    const { late } = moved.value;
    await insertSelfReport(tx, {
      ...{ recordId, late, submittedBy: ctx.actor.userId, submittedAt: ctx.now },
      ...scored.value,
    });
    await insertAuditEvent(tx, ctx, {
      act: "record.submit",
      subject: ["record", recordId],
      unitId: found.visit.unitId,
      detail: { late, ...scored.value },
    });
    return ok({ late });
  });
}

type Scored = { readonly points: number; readonly maximum: number };

async function scoreReport(
  tx: Transaction,
  found: FoundRecord,
): Promise<Result<Scored, SubmitRejection>> {
  const { sections, rules } = found.criteriaSet;
  const { self } = sideBySide(await selectRecordValues(tx, found.record.id));
  const frame = await recordFrame(tx, found);
  const open = unreportedLines(sections, self, frame.exempt);
  if (open.length > 0) return rejected({ code: "incomplete", lines: open });
  const broken = brokenChecks(rules.checks, self, frame.exempt).flatMap(({ part }) => part);
  if (broken.length > 0) return rejected({ code: "counts_disagree", lines: broken });
  const score = scoreRecord(sections, self, null, frame.score);
  return ok({ points: score.points, maximum: score.max - othersShare(sections, score).max });
}

/** The first report takes the visit on; one that was handed back, or comes after the visit, does not. */
async function moveOn(
  tx: Transaction,
  ctx: Context,
  { visit }: FoundRecord,
): Promise<Result<{ late: boolean }, SubmitRejection>> {
  if (visit.state === "announced") {
    const moved = await moveVisit(tx, ctx, { visitId: visit.id, move: "self_report" });
    if (moved.ok) return ok({ late: moved.value.late });
    const closed = moved.reason === "campaign_closed";
    return rejected({ code: closed ? "campaign_closed" : "not_announced" });
  }
  if (!hasReached(visit.state, "self_reported")) return rejected({ code: "not_announced" });
  const due = (await selectCourses(tx, [visit.id])).get(visit.id)?.selfReportDue ?? null;
  return ok({ late: due !== null && dayInVietNam(ctx.now) > due });
}
