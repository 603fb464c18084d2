import type { ReadOption, SourceBlock } from "../reading";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Options without the letters that a tool wrote before each; they are shown in any order. */
export function withoutLetters(options: readonly ReadOption[]): readonly ReadOption[] {
  const lettered = options.map(({ id, content }, index) => {
    const stripped = strip(content, letters[index] ?? "");
    return stripped === null ? null : { id, content: stripped };
  });
  const all = lettered.filter((option) => option !== null);
  return options.length > 1 && all.length === options.length ? all : options;
}

function strip(content: readonly SourceBlock[], letter: string): readonly SourceBlock[] | null {
  const [first, ...others] = content;
  if (first?.kind !== "paragraph") return null;
  const [run, ...runs] = first.runs;
  const head = run === undefined ? null : /^([a-z])[.)] */i.exec(run.text);
  if (run === undefined || head?.[1]?.toLowerCase() !== letter) return null;
  const rest = { ...run, text: run.text.slice(head[0].length) };
  const kept = rest.text === "" ? runs : [rest, ...runs];
  return kept.length === 0 ? others : [{ ...first, runs: kept }, ...others];
}
