import type { OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import { sha256Hex } from "@/lib/domain/random/sha256";

/** The first and second marker of a sitting's answers, and who decides where they differ. */
export const markerParts = ["marker", "chief"] as const;
export type MarkerPart = (typeof markerParts)[number];

/** The round of whoever decides; the first two are those of the markers. */
export const decidingRound = 3;

export type Marker = {
  readonly userId: UserId;
  readonly part: MarkerPart;
  /** The officer this marker is, or null. */
  readonly officerId: OfficerId | null;
  /** Where this officer serves now. */
  readonly unitIds: readonly UnitId[];
  /** Answers given to this marker so far. */
  readonly load: number;
};

/** An answer with the rounds somebody was given already. */
export type OpenAnswer = {
  readonly id: string;
  readonly officerId: OfficerId;
  readonly unitId: UnitId;
  readonly given: readonly { readonly round: number; readonly markerId: UserId }[];
  /** Two marks are there and lie too far apart. */
  readonly disputed: boolean;
};

export type Given = {
  readonly answerId: string;
  readonly round: number;
  readonly markerId: UserId;
};

/** Nobody marks their own answer, or one of an officer of a unit where they serve. */
export function mayMark(
  { officerId, unitIds }: Pick<Marker, "officerId" | "unitIds">,
  answer: Pick<OpenAnswer, "officerId" | "unitId">,
): boolean {
  return officerId !== answer.officerId && !unitIds.includes(answer.unitId);
}

/**
 * Who marks what: every answer goes to two markers, and to a chief where the two differ.
 *
 * Each round goes to whoever may mark it and has been given least so far, ties by a lot that only
 * answer and marker decide: loads stay within one of each other as long as nobody is barred, and the
 * same answers and markers give the same list in whatever order they come. What was given stays
 * given. A round nobody may take is left open, so that whoever organises the sitting finds it.
 */
export function assignMarkers(
  answers: readonly OpenAnswer[],
  markers: readonly Marker[],
): readonly Given[] {
  const loads = new Map(markers.map(({ userId, load }) => [userId, load]));
  const lot = new Map(answers.map(({ id }) => [id, sha256Hex(id)]));
  const placeOf = ({ id }: OpenAnswer) => lot.get(id) ?? id;
  const inOrder = [...answers].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return inOrder.flatMap((answer) => {
    const taken = new Set(answer.given.map(({ markerId }) => markerId));
    return openRounds(answer).flatMap((round) => {
      const part = round === decidingRound ? "chief" : "marker";
      const [next] = markers
        .filter((marker) => marker.part === part && mayMark(marker, answer))
        .filter(({ userId }) => !taken.has(userId))
        .sort(byLoad(loads, `${answer.id} ${round}`));
      if (!next) return [];
      taken.add(next.userId);
      loads.set(next.userId, (loads.get(next.userId) ?? 0) + 1);
      return [{ answerId: answer.id, round, markerId: next.userId }];
    });
  });
}

function openRounds({ given, disputed }: OpenAnswer): number[] {
  const rounds = disputed ? [1, 2, decidingRound] : [1, 2];
  return rounds.filter((round) => !given.some((each) => each.round === round));
}

function byLoad(loads: ReadonlyMap<UserId, number>, seed: string) {
  const lotOf = ({ userId }: Marker) => sha256Hex(`${seed} ${userId}`);
  return (a: Marker, b: Marker) => {
    const difference = (loads.get(a.userId) ?? 0) - (loads.get(b.userId) ?? 0);
    return difference !== 0 ? difference : lotOf(a) < lotOf(b) ? -1 : 1;
  };
}
