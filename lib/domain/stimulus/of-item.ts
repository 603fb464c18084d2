import type { StimulusVersionId } from "@/lib/domain/ids";

/** So many items one stimulus can have. */
export const mostOfStimulus = 20;

/** What an item is asked about, and where it stands among the items of the same stimulus. */
export type StimulusOfItem = {
  readonly versionId: StimulusVersionId;
  /** From 1. Items with the same place follow each other by age. */
  readonly place: number;
};
