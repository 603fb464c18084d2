import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { holdHeading, selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectVisitNames } from "@/db/queries/visits";
import { insertCampaignDocument } from "@/db/queries/visit-steps";
import type { CampaignId, VisitId } from "@/lib/domain/ids";
import type { MoveRejection } from "@/lib/domain/inspection/check-move";
import type { QuotedDocument } from "@/lib/domain/inspection/document";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { moveVisit } from "./move-visit";

export type AnnounceVisits = {
  readonly campaignId: CampaignId;
  readonly visitIds: readonly VisitId[];
  /** The notice, one for all the units named. */
  readonly document: QuotedDocument;
  /** By when the units have to send their own report. */
  readonly selfReportDue: string;
};

export type AnnounceRejection = {
  readonly code: MoveRejection | "no_visit";
  /** The unit that stands against it, for the sentence. */
  readonly unitName: string;
};

/**
 * Tells units that they are going to be inspected, by one notice with the day by which they have to
 * report. All or none: rejected with the first unit that stands against it.
 */
export async function announceVisits(
  ctx: Context,
  input: AnnounceVisits,
): Promise<Result<{ readonly units: number }, AnnounceRejection>> {
  if (input.visitIds.length === 0) return rejected({ code: "no_visit", unitName: "" });
  try {
    return ok(await ctx.db.transaction((tx) => announce(tx, ctx, input)));
  } catch (error) {
    if (error instanceof Unannounceable) return rejected(error.problem);
    throw error;
  }
}

/** Ends the transaction: what stands against one unit leaves none announced. */
class Unannounceable extends Error {
  readonly problem: AnnounceRejection;

  constructor(problem: AnnounceRejection) {
    super(problem.code);
    this.problem = problem;
  }
}

async function announce(tx: Transaction, ctx: Context, input: AnnounceVisits) {
  const { campaignId, visitIds, document, selfReportDue } = input;
  const scope = scopeOf(ctx.actor, "campaign.read", "campaign.write");
  if (!(await selectOptionalCampaign(tx, scope, campaignId))) throw new NotFound("campaign");
  await holdHeading(tx, { campaignId });
  const visits = await selectVisitNames(tx, campaignId, visitIds);
  if (visits.length !== new Set(visitIds).size) throw new NotFound("visit");
  const createdBy = ctx.actor.userId;
  const notice = { ...document, campaignId, kind: "notice" as const, createdBy };
  const documentId = await insertCampaignDocument(tx, notice);
  for (const { id: visitId, unitName } of visits) {
    const step = { move: "announce", on: document.issuedOn, dueOn: selfReportDue } as const;
    const moved = await moveVisit(tx, ctx, { visitId, ...step, document, documentId });
    if (!moved.ok) throw new Unannounceable({ code: moved.reason, unitName });
  }
  await insertAuditEvent(tx, ctx, {
    act: "campaign.announce",
    subject: ["campaign", campaignId],
    detail: { notice: document.number, units: visits.length, due: selfReportDue },
  });
  return { units: visits.length };
}
