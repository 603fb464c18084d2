import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectExamClock } from "@/db/queries/attempts";
import { selectOptionalCandidate } from "@/db/queries/candidate-list";
import { updateCandidateAbsence } from "@/db/queries/candidates";
import { insertReplacement, type Sampled } from "@/db/queries/sampled-units";
import { lockSitting } from "@/db/queries/sittings";
import type { DrawProblem } from "@/lib/domain/form/draw-form";
import type { CandidateId, SittingId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { seatOfficer, type WalkInRejection } from "@/lib/services/sitting/add-walk-in";
import { listPosts } from "@/lib/services/sitting/list-posts";
import { refreshResults } from "@/lib/services/sitting/refresh-results";
import { type Candidate, findReserve, type NoReserve } from "./find-reserve";

export type ReplaceDrawn = {
  readonly sittingId: SittingId;
  readonly candidateId: CandidateId;
  readonly reason: string;
  /** Whether the reason excuses the absence. */
  readonly excused: boolean;
};

export type ReplaceRejection = DrawProblem | WalkInRejection | NoReserve;

export type Replacement = { readonly name: string; readonly staffCode: string };

/**
 * Notes that an officer drawn is absent, and calls up who stands by first in the same stratum: onto
 * the list of a draft sitting, with number and form in one that is ready or open. The absence stays
 * an absence, excused or not. Refused where whoever is called up could not begin any more.
 */
export async function replaceDrawn(
  ctx: Context,
  { sittingId, candidateId, reason, excused }: ReplaceDrawn,
): Promise<Result<Replacement, ReplaceRejection>> {
  const done = await ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const candidate = await selectOptionalCandidate(tx, sittingId, candidateId);
    if (!candidate) throw new NotFound(`candidate ${candidateId}`);
    const at = await selectExamClock(tx);
    const found = await findReserve(tx, { sitting, candidate, at });
    if (!found.ok) return found;
    const { drawId, reserve } = found.value;
    const seated = await takeSeat(tx, sitting, { ...reserve, ...unitOf(candidate) });
    if (!seated.ok) return seated;
    await updateCandidateAbsence(tx, sittingId, candidateId, excused ? reason : null);
    await insertReplacement(tx, {
      ...{ drawId, absentId: candidate.officerId, replacementId: reserve.officerId },
      ...{ reason, excused, by: ctx.actor.userId },
    });
    await insertAuditEvent(tx, ctx, {
      act: "sample.replace",
      subject: ["candidate", candidateId],
      unitId: sitting.ownerUnitId,
      detail: { drawId, sittingId, excused, reason, calledUp: reserve.staffCode },
    });
    return ok({ reserve, campaignId: sitting.campaignId });
  });
  if (!done.ok) return done;
  const { reserve, campaignId } = done.value;
  await refreshResults(ctx.db, { id: sittingId, campaignId });
  return ok({ name: reserve.name, staffCode: reserve.staffCode });
}

type Sitting = NonNullable<Awaited<ReturnType<typeof lockSitting>>>;

function unitOf({ unitId, unitName }: Candidate): { unitId: UnitId; unitName: string } {
  return { unitId, unitName };
}

/** Who is on the list already keeps that seat. */
async function takeSeat(
  tx: Transaction,
  sitting: Sitting,
  { officerId, unitId, unitName, title, jobGroupCode }: Sampled & ReturnType<typeof unitOf>,
): Promise<Result<void, ReplaceRejection>> {
  const post = { officerId, unitId, unitName, title, jobGroupCode };
  if (sitting.state === "draft") {
    const listed = await listPosts(tx, sitting.id, [post]);
    return listed.ok ? ok(undefined) : rejected({ code: listed.reason });
  }
  const seated = await seatOfficer(tx, sitting, post);
  if (!seated.ok && seated.reason.code !== "already_listed") return seated;
  return ok(undefined);
}
