import { selectExamClock } from "@/db/queries/attempts";
import { selectLiveCandidates, selectOpenCalls } from "@/db/queries/live-room";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { AttemptId, CandidateId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Standing, standingOf } from "@/lib/domain/sitting/standing";
import { type Context, NotFound } from "@/lib/services/context";

export type LiveCandidate = {
  readonly id: CandidateId;
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly walkIn: boolean;
  readonly hasSlip: boolean;
  readonly standing: Standing;
  readonly attemptId: AttemptId | null;
  /** Questions with an answer on the server, of how many. */
  readonly saved: number;
  readonly items: number;
  readonly absenceReason: string | null;
  /** Milliseconds since 1970: what the standing lasts since, when that is known. */
  readonly since: number | null;
  readonly deadlineAt: number | null;
  readonly remainingMs: number | null;
  readonly callId: string | null;
  readonly transferAllowed: boolean;
};

/**
 * A room at one instant: each candidate's standing, how many questions are saved, whose hand is up.
 * By the database's clock. Cheap enough to be asked every few seconds.
 */
export async function loadLiveRoom(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const found = await selectOptionalSitting(ctx.db, scope, sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const [rows, calls, t] = await Promise.all([
    selectLiveCandidates(ctx.db, sittingId),
    selectOpenCalls(ctx.db, sittingId),
    selectExamClock(ctx.db),
  ]);
  const raised = new Map(calls.map((call) => [call.attemptId, call]));
  const over = found.sitting.state === "closed" || found.sitting.state === "settled";
  const candidates = rows.map((row) => describe(row, { t, over, call: raised.get(row.attemptId) }));
  return { serverNow: t.getTime(), sitting: sittingOf(found), candidates };
}

type Found = NonNullable<Awaited<ReturnType<typeof selectOptionalSitting>>>;

function sittingOf({ sitting, test }: Found) {
  return {
    id: sitting.id,
    name: sitting.name,
    room: sitting.room,
    testName: test.name,
    allowanceS: test.allowanceS,
    state: sitting.state,
    startCode: sitting.startCode,
    windowFrom: sitting.windowFrom.getTime(),
    windowTo: sitting.windowTo.getTime(),
    openedAt: sitting.openedAt?.getTime() ?? null,
    startedAt: sitting.startedAt?.getTime() ?? null,
    closedAt: sitting.closedAt?.getTime() ?? null,
  };
}

type Row = Awaited<ReturnType<typeof selectLiveCandidates>>[number];
type Call = { readonly id: string; readonly at: Date };
type Situation = { readonly t: Date; readonly over: boolean; readonly call: Call | undefined };

function describe(row: Row, { t, over, call }: Situation): LiveCandidate {
  const standing = standingOf({ ...row, calledAt: call?.at ?? null }, t, over);
  const { familyName: family, middleName: middle, givenName: given } = row;
  return {
    id: row.id,
    number: row.number ?? "",
    name: fullName({ family, middle, given }),
    unitName: row.unitName,
    walkIn: row.walkIn,
    hasSlip: row.hasSlip,
    standing,
    attemptId: row.attemptId,
    saved: row.saved,
    items: row.items,
    absenceReason: row.absenceReason,
    since: sinceWhen(standing, row, call)?.getTime() ?? null,
    deadlineAt: row.deadlineAt?.getTime() ?? null,
    remainingMs: row.remainingMs,
    callId: call?.id ?? null,
    transferAllowed: row.transferAllowedAt !== null,
  };
}

function sinceWhen(standing: Standing, row: Row, call: Call | undefined): Date | null {
  switch (standing) {
    case "calling":
      return call?.at ?? null;
    case "lost":
    case "unsteady":
      return row.seenAt;
    case "paused":
      return row.pausedAt;
    case "waiting":
      return row.admittedAt;
    case "submitted":
      return row.closedAt;
    default:
      return null;
  }
}
