import type { Practised } from "./next-item";

/** How far an officer has come with some items. */
export type Progress = {
  readonly items: number;
  /** Answered at least once. */
  readonly tried: number;
  /** Right the last time they were answered. */
  readonly mastered: number;
};

/** Counts what was tried and what was right the last time. */
export function progressOf(items: readonly Practised[]): Progress {
  return {
    items: items.length,
    tried: items.filter(({ last }) => last !== null).length,
    mastered: items.filter(({ last }) => last?.right === true).length,
  };
}
