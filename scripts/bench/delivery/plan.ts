import type { RoomSizes } from "../room/room";

/** How large and how long a run is. */
export type DeliveryPlan = {
  readonly rooms: RoomSizes;
  /** Which kinds of load. */
  readonly only: readonly Part[];
  /** Connections in a closed loop. */
  readonly connections: readonly number[];
  /** Each is paired with a baseline before and one after it. */
  readonly rounds: number;
  readonly seconds: number;
  /** Each of them answers once in this time. */
  readonly paced: {
    readonly candidates: number;
    readonly everyMs: number;
    readonly seconds: number;
  };
  /** Candidates at the same pace, in turns with nobody looking and with so many views of their room. */
  readonly watched: {
    /** So many that no one of them meets the limit of looks a second. */
    readonly people: number;
    readonly views: number;
    readonly everyMs: number;
    readonly rounds: number;
    readonly seconds: number;
  };
  readonly day: {
    readonly arriveMs: number;
    readonly startMs: number;
    readonly answers: number;
    readonly everyMs: number;
    readonly submitMs: number;
  };
};

export const parts = ["saturated", "paced", "watched", "day"] as const;
export type Part = (typeof parts)[number];

/**
 * The sizes that the figures are promised for. So many attempts in the steady room that no one of
 * them meets the limit of saves a second, which stays on.
 */
export const fullPlan: DeliveryPlan = {
  rooms: { steady: 1800, day: 1000 },
  only: parts,
  connections: [50, 200],
  rounds: 3,
  seconds: 6,
  paced: { candidates: 1000, everyMs: 10_000, seconds: 30 },
  watched: { people: 100, views: 500, everyMs: 2_000, rounds: 3, seconds: 20 },
  day: { arriveMs: 10_000, startMs: 2_000, answers: 30, everyMs: 1_000, submitMs: 30_000 },
};

/** The share of candidates who submit within `submitMs`; the others do right afterwards. */
export const promptShare = 0.9;
