import { textBlocks } from "../blocks";
import type { ReadItem, ReadStimulus } from "../reading";

/** What the cells of a row say of the text that its question is asked about. */
type StimulusCells = { readonly ref: string; readonly title: string; readonly text: string };

/**
 * The shared texts of a table. Rows with one code have the text of the first of them that has one; a
 * text without a code is the same as in every row that has the same words.
 */
export function openStimuli() {
  const known = new Map<string, ReadStimulus>();
  const unnamed = new Map<string, string>();
  return ({ ref, title, text }: StimulusCells): Pick<ReadItem, "stimulus"> => {
    const name = ref || (text === "" ? "" : (unnamed.get(text) ?? String(unnamed.size + 1)));
    if (ref === "" && text !== "") unnamed.set(text, name);
    const earlier = known.get(name);
    if (name === "" || (text === "" && earlier === undefined)) return {};
    const stimulus = earlier ?? { ref: name, title, content: textBlocks(text) };
    known.set(name, stimulus);
    return { stimulus };
  };
}
