import type { ReadItem, ReadStimulus, SourceBlock } from "./reading";

/** A stem that begins with what it is asked about, for a format that knows no shared texts. */
export function wholeStem({
  stimulus,
  stem,
}: Pick<ReadItem, "stimulus" | "stem">): readonly SourceBlock[] {
  return stimulus === undefined ? stem : [...titled(stimulus), ...stem];
}

/** A shared text below its title. */
function titled({ title, content }: ReadStimulus): readonly SourceBlock[] {
  if (title === "") return content;
  return [{ kind: "paragraph", runs: [{ text: title, bold: true }] }, ...content];
}

/** The same with its shared text, where it has one, as `change` makes it. */
export function withStimulus(
  stimulus: ReadStimulus | undefined,
  change: (content: readonly SourceBlock[]) => readonly SourceBlock[],
): Pick<ReadItem, "stimulus"> {
  return stimulus === undefined
    ? {}
    : { stimulus: { ...stimulus, content: change(stimulus.content) } };
}
