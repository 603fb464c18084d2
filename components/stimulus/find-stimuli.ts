import type { CandidateStimulus } from "@/lib/domain/item/candidate-item";

/** A stimulus that an item can be put on, with its newest text. */
export type KnownStimulus = CandidateStimulus & {
  readonly versionId: string;
  readonly code: string;
  /** How many items are on it. */
  readonly items: number;
};

/** The stimuli in use that a search finds in a bank, or null when the server cannot be asked. */
export async function findStimuli(
  bankId: string,
  search: string,
): Promise<readonly KnownStimulus[] | null> {
  try {
    const query = new URLSearchParams({ bank: bankId, q: search });
    const answer = await fetch(`/bank/stimuli/found?${query}`);
    if (!answer.ok || answer.redirected) return null;
    const { stimuli } = (await answer.json()) as { stimuli: KnownStimulus[] };
    return stimuli;
  } catch {
    return null;
  }
}
