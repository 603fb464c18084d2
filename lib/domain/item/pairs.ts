/** The id of a prompt and the id of what was given to it: "L1 R2". */
export type Pair = readonly [prompt: string, option: string];

/** A pair as values and keys write it. */
export function pairText([prompt, option]: Pair): string {
  return `${prompt} ${option}`;
}

/** The two ids of a written pair, or null when it is none. */
export function readPair(text: string): Pair | null {
  const [prompt, option, ...rest] = text.split(" ");
  return prompt && option && rest.length === 0 ? [prompt, option] : null;
}

/** What each prompt was given; the last pair of a prompt counts. */
export function givenTo(value: string | readonly string[]): ReadonlyMap<string, string> {
  const pairs = typeof value === "string" ? [] : value.map(readPair);
  return new Map(pairs.filter((pair) => pair !== null));
}

/** The value after one prompt was given an option, or none; pairs stand in the order of prompts. */
export function withPair(
  value: string | readonly string[],
  prompts: readonly { readonly id: string }[],
  [prompt, option]: readonly [string, string | null],
): string[] {
  const given = givenTo(value);
  return prompts.flatMap(({ id }) => {
    const chosen = id === prompt ? option : given.get(id);
    return chosen ? [pairText([id, chosen])] : [];
  });
}
