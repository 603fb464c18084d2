import type { CandidateItem, CandidateStimulus } from "./candidate-item";

/** What an item of a form is asked about, wherever on the form it is brought; null for nothing. */
export function stimulusFor(
  items: readonly CandidateItem[],
  { stimulus, stimulusOf }: Pick<CandidateItem, "stimulus" | "stimulusOf">,
): CandidateStimulus | null {
  if (stimulus) return stimulus;
  return items.find(({ position }) => position === stimulusOf)?.stimulus ?? null;
}
