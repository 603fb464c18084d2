import type { Figures } from "../figures";
import type { Room, RoomSizes, Watch } from "../room/room";
import type { Looks } from "./watchers";

export type RoomName = keyof RoomSizes;

/** What candidates were told, for a comparison with what the database holds. */
export type Told = {
  /** Runs of numbers that were acknowledged: of whom, from, to. */
  readonly acked: readonly (readonly [attemptId: string, from: number, to: number])[];
  /** Attempts with a receipt. */
  readonly submitted: readonly string[];
};

/** What the process that makes the load can be asked to do. */
export type Tasks = {
  /** Everybody of a room comes to the door and enters, each with the page loaded for the first time. */
  arrive: { input: { name: RoomName; room: Room; withinMs: number }; output: Figures };
  /** Everybody starts. */
  start: { input: { name: RoomName; withinMs: number }; output: Figures };
  /** Answers without end, as fast as they are acknowledged on so many connections. */
  drive: { input: { name: RoomName; connections: number }; output: undefined };
  /** Answers without end: so many candidates, each with a connection, at a steady pace of their own. */
  pace: { input: { name: RoomName; candidates: number; everyMs: number }; output: undefined };
  /** Forgets what was measured so far. */
  mark: { input: undefined; output: undefined };
  /** What was measured since. */
  read: { input: undefined; output: Figures };
  /** Ends what was without end, once everything under way is answered. */
  rest: { input: undefined; output: undefined };
  /** Everybody answers so many questions one by one, at a pace of their own. */
  answer: { input: { name: RoomName; times: number; everyMs: number }; output: Figures };
  /** The given share of those who have not yet done so submit, spread over a time. */
  submit: { input: { name: RoomName; share: number; withinMs: number }; output: Figures };
  /** So many views of a room, each asked for again and again, and a report of a campaign beside. */
  watch: { input: { room: Room; watch: Watch; views: number; everyMs: number }; output: undefined };
  /** Ends that, and says what they were given. */
  unwatch: { input: undefined; output: Looks };
  told: { input: { name: RoomName }; output: Told };
};

export type Order = {
  readonly [Name in keyof Tasks]: { task: Name; input: Tasks[Name]["input"] };
}[keyof Tasks];

export type Done = { readonly output: unknown } | { readonly failure: string };
