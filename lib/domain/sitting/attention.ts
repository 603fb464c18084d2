import type { RoomCandidate } from "./room-snapshot";
import { type Standing, standings } from "./standing";

/** `now`: somebody waits for a hand · `soon`: needs a look · `calm`: the normal course. */
export type Urgency = "now" | "soon" | "calm";

const urgencies: Partial<Record<Standing, Urgency>> = {
  lost: "now",
  calling: "now",
  paused: "soon",
  unsteady: "soon",
  too_late: "soon",
};

/** How soon a standing needs an invigilator. */
export function urgencyOf(standing: Standing): Urgency {
  return urgencies[standing] ?? "calm";
}

/** Candidates of one standing that needs a hand: callers, then the longest first, the rest only counted. */
export type AttentionGroup = {
  readonly standing: Standing;
  readonly shown: readonly RoomCandidate[];
  readonly more: number;
};

/** So many of one kind are named; a whole room without power is one fact, not five hundred. */
const named = 6;

/** Who needs a hand, the most urgent kind first. */
export function attentionOf(candidates: readonly RoomCandidate[]): AttentionGroup[] {
  return standings
    .filter((standing) => urgencyOf(standing) !== "calm")
    .map((standing) => {
      const all = candidates
        .filter((candidate) => candidate.standing === standing)
        .sort(
          (one, other) =>
            Number(waitsForAnswer(other)) - Number(waitsForAnswer(one)) ||
            (one.since ?? 0) - (other.since ?? 0),
        );
      return { standing, shown: all.slice(0, named), more: Math.max(0, all.length - named) };
    })
    .filter(({ shown }) => shown.length > 0);
}

/** Whether somebody called and nobody has come yet, whatever befell them since. */
export function waitsForAnswer({ callId, standing }: RoomCandidate): boolean {
  return callId !== null && isAtWork({ standing });
}

/** A candidate who stands otherwise than a moment ago. */
export type Change = {
  readonly number: string;
  readonly name: string;
  readonly standing: Standing;
};

/** What is worth telling somebody who does not see the room: exceptions that began or are over. */
export function changesBetween(
  before: readonly RoomCandidate[],
  after: readonly RoomCandidate[],
): Change[] {
  const was = new Map(before.map(({ id, standing }) => [id, standing]));
  return after
    .filter(({ id, standing }) => {
      const old = was.get(id) ?? standing;
      return old !== standing && (tells(old) || tells(standing));
    })
    .map(({ number, name, standing }) => ({ number, name, standing }));
}

const tells = (standing: Standing) => urgencyOf(standing) !== "calm";

/** When the last of those at work has to end; null while nobody is. */
export function roomEndsAt(candidates: readonly RoomCandidate[]): number | null {
  const ends = candidates.flatMap(({ deadlineAt, standing }) =>
    deadlineAt === null || standing === "submitted" || standing === "voided" ? [] : deadlineAt,
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Whether somebody is at work: their time runs or stands still. */
export function isAtWork({ standing }: Pick<RoomCandidate, "standing">): boolean {
  return ["working", "unsteady", "lost", "calling", "paused"].includes(standing);
}
