import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertAttempts, insertEntrant, selectOptionalCandidateOf } from "@/db/queries/candidates";
import { lockRoundToEnter, selectFormIds, takeEntryNumber } from "@/db/queries/rounds";
import { readClock } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { formInTurn } from "@/lib/domain/contest/forms";
import { roundPhase } from "@/lib/domain/contest/round-phase";
import type { AudienceId, CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";
import { type Scope, scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import type { Post } from "@/lib/services/sitting/list-posts";
import { standingExtras } from "@/lib/services/sitting/standing-extras";
import { barredOfficers } from "./barred-officers";
import { findAudience } from "./find-audience";

export type EnterRound = {
  readonly sittingId: SittingId;
  /** The number guessed to tell equal scores apart. */
  readonly guess: number;
};

export type EntryRejection =
  | "too_early"
  | "round_over"
  /** An organiser of it, or somebody who knows its questions. */
  | "barred";

/**
 * Puts an officer on the list of a round whose window is open, with the next form in turn and an
 * attempt that waits for the start: from then on they sit it as any listed candidate with an
 * account does. Entering again changes nothing, the guess neither.
 *
 * For an officer of no audience, or without a post on the day, there is no such round. Nothing is
 * drawn here: the forms are there since the round was published.
 */
export async function enterRound(
  ctx: Context,
  { sittingId, guess }: EnterRound,
): Promise<Result<CandidateId, EntryRejection>> {
  const scope = scopeOf(ctx.actor, "contest.enter");
  const { officerId } = scope;
  if (officerId === null) throw new NotFound(`round ${sittingId}`);
  return ctx.db.transaction(async (tx) => {
    const { found, post, audienceId } = await roundFor(tx, scope, sittingId);
    const known = await selectOptionalCandidateOf(tx, sittingId, officerId);
    const obstacle = await obstacleTo(tx, found, officerId);
    if (obstacle === "barred") return rejected(obstacle);
    if (known) return ok(known);
    if (obstacle !== null) return rejected(obstacle);
    const candidateId = await seat(tx, ctx, found, { post, audienceId, guess });
    await insertAuditEvent(tx, ctx, {
      act: "contest.enter",
      subject: ["candidate", candidateId],
      unitId: post.unitId,
      detail: { sittingId, guess },
    });
    return ok(candidateId);
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof lockRoundToEnter>>>;

/** The round with the officer's post and audience in it; for whom it is not, there is none. */
async function roundFor(tx: Transaction, scope: Scope, sittingId: SittingId) {
  const found = await lockRoundToEnter(tx, sittingId);
  if (!found) throw new NotFound(`round ${sittingId}`);
  const contestId = found.contest.id;
  const on = dayInVietNam(found.round.windowFrom);
  const fit = await findAudience(tx, scope, { on, contestIds: [contestId] });
  const audience = fit?.audiences.get(contestId);
  if (!fit || !audience) throw new NotFound(`round ${sittingId}`);
  return { found, post: fit.post, audienceId: audience.id };
}

async function obstacleTo(
  tx: Transaction,
  { round, contest }: Found,
  officerId: OfficerId,
): Promise<EntryRejection | null> {
  if ((await barredOfficers(tx, contest, { among: [officerId] })).size > 0) return "barred";
  const phase = roundPhase({ ...round, releasedAt: null }, await readClock(tx));
  if (phase === "running") return null;
  return phase === "upcoming" || phase === "draft" ? "too_early" : "round_over";
}

type Entry = { readonly post: Post; readonly audienceId: AudienceId; readonly guess: number };

/** Lists the officer with the next form in turn, and an attempt at it. */
async function seat(
  tx: Transaction,
  ctx: Context,
  { round, test }: Found,
  { post, ...entry }: Entry,
): Promise<CandidateId> {
  const { id: sittingId } = round;
  const n = await takeEntryNumber(tx);
  const formId = formInTurn(await selectFormIds(tx, sittingId), n);
  if (formId === undefined) throw new Error(`round ${sittingId} has no forms`);
  const extras = await standingExtras(tx, sittingId, [post.officerId]);
  const extraAllowanceS = extras.get(post.officerId) ?? 0;
  const own = { number: String(n).padStart(6, "0"), formId, extraAllowanceS };
  // Let in by nobody but their own account.
  const admitted = { admittedAt: await readClock(tx), admittedBy: ctx.actor.userId };
  const candidateId = await insertEntrant(tx, {
    ...post,
    ...own,
    ...admitted,
    ...entry,
    sittingId,
  });
  const allowanceS = test.allowanceS + extraAllowanceS;
  await insertAttempts(tx, [{ candidateId, sittingId, formId, allowanceS, graceS: test.graceS }]);
  return candidateId;
}
