import type { AttemptState, LateReason } from "./state";

/** What the server knows of an attempt when a save reaches it, read under the row's lock. */
export type SaveGround = {
  readonly state: AttemptState;
  readonly epoch: number;
  readonly closeAfter: Date | null;
  /** The latest time used for this attempt. */
  readonly lastT: Date | null;
};

/**
 * Whether a save counts: `kept`, or why it is put aside as late instead.
 *
 * Time never runs backwards for an attempt: a clock that was set back is not believed.
 *
 * The twin of the guard in the database function `save_batch`, which decides in truth; a test
 * keeps the two equal.
 *
 * Source: reliability §4.3, T3 and T3'.
 */
export function judgeSave(ground: SaveGround, epoch: number, clock: Date): "kept" | LateReason {
  if (ground.state === "paused") return "paused";
  if (ground.state !== "in_progress" || ground.closeAfter === null) return "closed";
  const t = Math.max(clock.getTime(), ground.lastT?.getTime() ?? 0);
  if (t > ground.closeAfter.getTime()) return "late";
  return epoch === ground.epoch ? "kept" : "lease";
}
