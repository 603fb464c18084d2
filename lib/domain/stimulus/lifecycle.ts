/** In use ⇄ suspended; either → ended. Whether it may be drawn its items decide, by being approved. */
export const stimulusStates = ["in_use", "suspended", "ended"] as const;
export type StimulusState = (typeof stimulusStates)[number];
