import type { CandidateId } from "@/lib/domain/ids";
import type { RoomCandidate, RoomSnapshot } from "./room-snapshot";

/** How who looks at a room asks for its changes alone, and is told that they are (RFC 3229). */
export const roomChanges = "room-changes";

const partNames = ["sitting", "incidents", "interventions", "requests", "messages"] as const;

type Parts = Pick<RoomSnapshot, (typeof partNames)[number]>;

/** Of somebody already known only what is different; everything of who is new. */
export type CandidateChange = Pick<RoomCandidate, "id"> & Partial<RoomCandidate>;

/** What became of a room between two snapshots. */
export type RoomChange = {
  /** Of the later snapshot. */
  readonly serverNow: number;
  /** The parts in which anything is different, whole. */
  readonly parts: Partial<Parts>;
  readonly candidates: readonly CandidateChange[];
  /** Everybody in the room by number; null: the same people as before, in the same order. */
  readonly order: readonly CandidateId[] | null;
};

/** What has changed in a room from one snapshot to a later one; null: nothing but the time. */
export function changeOf(before: RoomSnapshot, after: RoomSnapshot): RoomChange | null {
  const parts = partNames.filter((name) => !isSame(before[name], after[name]));
  const known = byId(before.candidates);
  const candidates = after.candidates.flatMap((now) => differenceOf(known.get(now.id), now) ?? []);
  const order = isSameOrder(before, after) ? null : after.candidates.map(({ id }) => id);
  if (parts.length === 0 && candidates.length === 0 && order === null) return null;
  return {
    serverNow: after.serverNow,
    parts: Object.fromEntries(parts.map((name) => [name, after[name]])),
    candidates,
    order,
  };
}

/**
 * The later snapshot, from the earlier one and what has changed since. Whoever did not change is
 * the same object as before.
 */
export function applyChange(before: RoomSnapshot, change: RoomChange): RoomSnapshot {
  const { serverNow, parts, candidates, order } = change;
  const known = byId(before.candidates);
  for (const changed of candidates) {
    known.set(changed.id, { ...known.get(changed.id), ...changed } as RoomCandidate);
  }
  const ids = order ?? before.candidates.map(({ id }) => id);
  return {
    ...before,
    ...parts,
    serverNow,
    candidates: ids.flatMap((id) => known.get(id) ?? []),
  };
}

const byId = (candidates: readonly RoomCandidate[]) =>
  new Map(candidates.map((candidate) => [candidate.id, candidate]));

function isSameOrder(before: RoomSnapshot, after: RoomSnapshot): boolean {
  const { candidates } = after;
  if (before.candidates.length !== candidates.length) return false;
  return before.candidates.every(({ id }, index) => id === candidates[index]?.id);
}

function differenceOf(
  before: RoomCandidate | undefined,
  now: RoomCandidate,
): CandidateChange | null {
  if (before === now) return null;
  if (before === undefined) return now;
  const names = Object.keys(now) as (keyof RoomCandidate)[];
  const changed = names.filter((name) => before[name] !== now[name]);
  if (changed.length === 0) return null;
  return { ...Object.fromEntries(changed.map((name) => [name, now[name]])), id: now.id };
}

/** Whether two parts say the same: they are JSON, a few records each. */
const isSame = (before: unknown, after: unknown) =>
  before === after || JSON.stringify(before) === JSON.stringify(after);
