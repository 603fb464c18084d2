/**
 * How many forms a round has. They are drawn before it begins, and entrants take them in turn:
 * neighbours get different ones, and nobody waits for a draw.
 */
export const formsPerRound = 24;

/** The form that the `n`-th entrant takes, of those in the order of their numbers. */
export function formInTurn<Form>(forms: readonly Form[], n: number): Form | undefined {
  return forms.length === 0 ? undefined : forms[n % forms.length];
}
