/** What a command ends with: done, done with the answer no, or the input refused. */
export type Outcome = {
  readonly exitCode: 0 | 1 | 2;
  /** For programs: one object on standard output, or one a line where there are several. */
  readonly json: object | readonly object[];
  /** For people. */
  readonly text: string;
};

type Problem = { readonly code: string; readonly message: string; readonly line?: number };

/** The input was refused, for reasons that each have a code and a sentence. */
export function refusedInput(errors: readonly Problem[]): Outcome {
  const text = errors.map(({ message }) => message).join("\n");
  return { exitCode: 2, json: { errors }, text };
}
