import { selectOpenApprovals } from "@/db/queries/approvals";
import { selectExamClock } from "@/db/queries/attempts";
import { type Intervention, selectInterventions } from "@/db/queries/interventions";
import {
  selectIncidents,
  selectLiveCandidates,
  selectOpenCalls,
  selectRoomSitting,
  selectSentMessages,
} from "@/db/queries/live-room";
import type { TwoPersonAct } from "@/lib/domain/attempt/act";
import { latestStart } from "@/lib/domain/attempt/start-guard";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { interventionActs, timeActs } from "@/lib/domain/sitting/intervention";
import type {
  RoomCandidate,
  RoomIncident,
  RoomIntervention,
  RoomMessage,
  RoomRequest,
  RoomSnapshot,
} from "@/lib/domain/sitting/room-snapshot";
import { type SittingFacts, type Standing, standingOf } from "@/lib/domain/sitting/standing";
import { type Context, NotFound } from "@/lib/services/context";
import { renewCounts, type SavedCounts } from "./saved-counts";

/**
 * A room at one instant: each candidate's standing, how many questions are saved, whose hand is up,
 * what happened, what waits for a second person, what was said. By the database's clock. `counts`
 * are those of the snapshot before, where there was one.
 *
 * Whoever shows it checks first that the viewer reaches the room: one snapshot serves all of them.
 */
export async function snapshotRoom(
  ctx: Pick<Context, "db">,
  { sittingId }: { sittingId: SittingId },
  counts: SavedCounts = new Map(),
): Promise<RoomSnapshot> {
  const { db } = ctx;
  const sitting = await selectRoomSitting(db, sittingId);
  if (!sitting) throw new NotFound(`sitting ${sittingId}`);
  const rows = await selectLiveCandidates(db, sittingId);
  await renewCounts(ctx, rows, counts);
  const calls = await selectOpenCalls(db, sittingId);
  const incidents = await selectIncidents(db, sittingId);
  const done = await selectInterventions(db, sittingId, [...interventionActs, ...timeActs]);
  const messages = await selectSentMessages(db, sittingId);
  const attempts = rows.flatMap(({ attemptId }) => attemptId ?? []);
  const requests = await selectOpenApprovals(db, "attempt", attempts);
  const t = await selectExamClock(db);
  const raised = new Map(calls.map((call) => [call.attemptId, call]));
  const facts = {
    over: sitting.state === "closed" || sitting.state === "settled",
    latestStart: latestStart(sitting),
  };
  const candidates = rows.map((row) => {
    const saved = row.attemptId ? (counts.get(row.attemptId)?.saved ?? 0) : 0;
    return describe(row, { t, facts, saved, call: raised.get(row.attemptId) });
  });
  const byAttempt = new Map(candidates.map((candidate) => [candidate.attemptId, candidate]));
  return {
    serverNow: t.getTime(),
    sitting: sittingOf(sitting),
    candidates,
    incidents: incidents.map(incidentOf),
    interventions: done.map(interventionOf).reverse().slice(0, interventionLimit),
    requests: requests.map((request) => requestOf(request, byAttempt)),
    messages: messages.map(messageOf),
  };
}

type Sitting = NonNullable<Awaited<ReturnType<typeof selectRoomSitting>>>;

function sittingOf({ lateLimitS: _, ...sitting }: Sitting): RoomSnapshot["sitting"] {
  return {
    ...sitting,
    windowFrom: sitting.windowFrom.getTime(),
    windowTo: sitting.windowTo.getTime(),
    openedAt: sitting.openedAt?.getTime() ?? null,
    startedAt: sitting.startedAt?.getTime() ?? null,
    closedAt: sitting.closedAt?.getTime() ?? null,
  };
}

type Row = Awaited<ReturnType<typeof selectLiveCandidates>>[number];
type Call = { readonly id: string; readonly at: Date };
type Situation = {
  readonly t: Date;
  readonly facts: SittingFacts;
  readonly saved: number;
  readonly call: Call | undefined;
};

function describe(row: Row, { t, facts, saved, call }: Situation): RoomCandidate {
  const standing = standingOf({ ...row, calledAt: call?.at ?? null }, t, facts);
  return {
    id: row.id,
    number: row.number ?? "",
    name: nameOf(row),
    birthDate: row.birthDate,
    title: row.title,
    unitName: row.unitName,
    walkIn: row.walkIn,
    hasSlip: row.hasSlip,
    standing,
    attemptId: row.attemptId,
    saved,
    items: row.items,
    late: row.late,
    lateFromBefore: row.lateFromBefore,
    extraS: row.extraS,
    absenceReason: row.absenceReason,
    since: sinceWhen(standing, row, call)?.getTime() ?? null,
    deadlineAt: row.deadlineAt?.getTime() ?? null,
    remainingMs: row.remainingMs,
    pausedAlone: row.pausedAlone,
    callId: call?.id ?? null,
    transferAllowed: row.transferAllowedAt !== null,
  };
}

type Named = Pick<Row, "familyName" | "middleName" | "givenName">;

const nameOf = ({ familyName: family, middleName: middle, givenName: given }: Named) =>
  fullName({ family, middle, given });

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
    case "too_late":
      return row.admittedAt;
    case "submitted":
      return row.closedAt;
    default:
      return null;
  }
}

/** So many of the latest are shown in a room; the minutes have them all. */
const interventionLimit = 200;

function interventionOf(row: Intervention & Pick<RoomIntervention, "act">): RoomIntervention {
  const { id, act, at, reason, extraS, number, by, requestedBy } = row;
  return {
    ...{ id, act, reason, extraS, number, by, requestedBy },
    at: at.getTime(),
    name: concernedName(row),
  };
}

type Concerned = { readonly [Part in keyof Named]: string | null };

/** Whom a line of the room's record concerns; null: the room. */
function concernedName({ familyName, middleName, givenName }: Concerned): string | null {
  const named = familyName !== null && middleName !== null && givenName !== null;
  return named ? nameOf({ familyName, middleName, givenName }) : null;
}

type IncidentRow = Awaited<ReturnType<typeof selectIncidents>>[number];

function incidentOf(row: IncidentRow): RoomIncident {
  return {
    id: row.id,
    kind: row.kind,
    sanction: row.sanction,
    note: row.note,
    at: row.at.getTime(),
    resolvedAt: row.resolvedAt?.getTime() ?? null,
    number: row.number,
    name: concernedName(row),
    recordedBy: row.recordedBy,
    voiding: row.approvalId === null ? null : (row.decision ?? "asked"),
  };
}

type RequestRow = Awaited<ReturnType<typeof selectOpenApprovals>>[number];

function requestOf(
  row: RequestRow,
  byAttempt: ReadonlyMap<AttemptId | null, RoomCandidate>,
): RoomRequest {
  const attemptId = row.subjectId as AttemptId;
  const candidate = byAttempt.get(attemptId);
  const { extraS, events } = row.detail as {
    readonly extraS?: number | null;
    readonly events?: readonly { readonly position: number }[];
  };
  return {
    id: row.id,
    act: row.act as TwoPersonAct["act"],
    attemptId,
    number: candidate?.number ?? "",
    name: candidate?.name ?? "",
    reason: row.reason,
    extraS: extraS ?? null,
    answers: events ? new Set(events.map(({ position }) => position)).size : null,
    requestedAt: row.requestedAt.getTime(),
    requestedBy: row.requestedBy,
    requestedByName: row.requestedByName,
  };
}

type MessageRow = Awaited<ReturnType<typeof selectSentMessages>>[number];

const messageOf = (row: MessageRow): RoomMessage => ({ ...row, at: row.at.getTime() });
