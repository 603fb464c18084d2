import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectAudiences, updateContest } from "@/db/queries/contests";
import { lockDraftRounds } from "@/db/queries/rounds";
import { readClock, updateSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { formsPerRound } from "@/lib/domain/contest/forms";
import type { ContestId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context, ExamObstacle } from "@/lib/services/context";
import { drawForms } from "@/lib/services/test/draw-forms";
import { lockedContest } from "./locked-contest";

export type PublishRejection =
  | { readonly code: "no_audience" | "no_round" | ExamObstacle }
  /** The round that cannot be as it is. */
  | { readonly code: "window_over" | "shortfall"; readonly round: string };

/**
 * Shows a contest to the officers it is for, and opens every round that is still a draft: its forms
 * are drawn now, and within its window officers enter by themselves. Again, with rounds added since:
 * opens those.
 *
 * Rejected, with nothing written: without an audience or a new round, with a round whose window is
 * over or whose forms the bank cannot fill, and with what keeps the installation from exam mode.
 */
export async function publishContest(
  ctx: Context,
  { contestId }: { contestId: ContestId },
): Promise<Result<{ rounds: number }, PublishRejection>> {
  try {
    return ok(await ctx.db.transaction((tx) => publish(tx, ctx, contestId)));
  } catch (error) {
    if (error instanceof Unpublishable) return rejected(error.problem);
    throw error;
  }
}

/** Ends the transaction: a round that cannot be opened leaves no other one open. */
class Unpublishable extends Error {
  readonly problem: PublishRejection;

  constructor(problem: PublishRejection) {
    super(problem.code);
    this.problem = problem;
  }
}

async function publish(tx: Transaction, ctx: Context, contestId: ContestId) {
  const contest = await lockedContest(tx, ctx, contestId);
  if (ctx.examObstacle !== null) throw new Unpublishable({ code: ctx.examObstacle });
  if ((await selectAudiences(tx, [contestId])).length === 0) {
    throw new Unpublishable({ code: "no_audience" });
  }
  const rounds = await lockDraftRounds(tx, contestId);
  if (rounds.length === 0) throw new Unpublishable({ code: "no_round" });
  const at = await readClock(tx);
  for (const round of rounds) await openRound(tx, round, at);
  await updateContest(tx, contestId, { publishedAt: contest.publishedAt ?? at });
  await insertAuditEvent(tx, ctx, {
    act: "contest.publish",
    subject: ["contest", contestId],
    unitId: contest.ownerUnitId,
    detail: { rounds: rounds.map(({ id }) => id) },
  });
  return { rounds: rounds.length };
}

type Round = Awaited<ReturnType<typeof lockDraftRounds>>[number];

async function openRound(tx: Transaction, round: Round, at: Date): Promise<void> {
  const { id: sittingId, testId, seed, name, windowFrom, windowTo } = round;
  if (at >= windowTo) throw new Unpublishable({ code: "window_over", round: name });
  const on = dayInVietNam(windowFrom);
  const forms = await drawForms(tx, { sittingId, testId, seed, count: formsPerRound, on });
  if (!forms.ok) throw new Unpublishable({ code: "shortfall", round: name });
  // Nobody calls the start of a round: it has begun as soon as its window has.
  await updateSitting(tx, sittingId, { state: "open", openedAt: at, startedAt: windowFrom });
}
