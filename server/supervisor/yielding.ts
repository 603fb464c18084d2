import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";

/** A third of the share of an equal: enough for others to go first, and never none. */
export const yieldingNice = 5;

/**
 * Gives a process that leads a session less of the processor than those who answer candidates.
 * Where the system does not allow it everybody is equal, and nothing else changes.
 */
export function yieldProcessor(pid: number): void {
  try {
    setPriority(pid, yieldingNice);
    // Linux may share the processor among sessions first, and only then within each.
    writeFileSync(`/proc/${pid}/autogroup`, String(yieldingNice));
  } catch {
    // It has ended since, is not ours, or the system knows no such shares.
  }
}
