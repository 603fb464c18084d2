import type { CandidateItem } from "./candidate-item";
import { type Block, plainText } from "./content";
import { givenTo } from "./pairs";
import type { ResponseValue } from "./response";

/** One line of an item that is answered line by line, beside what is right there. */
export type AnsweredLine = {
  readonly id: string;
  readonly words: readonly Block[];
  /** What was given, in words; for an ordering its place. Null when nothing was. */
  readonly given: string | null;
  readonly right: string;
};

/**
 * What somebody answered beside the key, for whoever may see the key: a line for each prompt of a
 * matching in the order shown, a line for each step of an ordering in the right order. Null where
 * options are simply chosen, so that the options themselves are the lines.
 */
export function answeredLines(
  item: CandidateItem,
  value: ResponseValue,
  correct: readonly string[],
): readonly AnsweredLine[] | null {
  switch (item.interaction) {
    case "matching":
      return matchedLines(item, value, correct);
    case "ordering":
      return orderedLines(item, value, correct);
    default:
      return null;
  }
}

function matchedLines(item: CandidateItem, value: ResponseValue, correct: readonly string[]) {
  const words = new Map(item.options.map(({ id, content }) => [id, plainText(content)]));
  const [given, right] = [givenTo(value), givenTo(correct)];
  const wordsOf = (id: string | undefined) => (id === undefined ? null : (words.get(id) ?? id));
  return (item.prompts ?? []).map(({ id, content }) => ({
    id,
    words: content,
    given: wordsOf(given.get(id)),
    right: wordsOf(right.get(id)) ?? "",
  }));
}

function orderedLines(item: CandidateItem, value: ResponseValue, correct: readonly string[]) {
  const content = new Map(item.options.map((option) => [option.id, option.content]));
  return correct.map((id, index) => {
    const place = value.indexOf(id) + 1;
    const given = place > 0 ? String(place) : null;
    return { id, words: content.get(id) ?? [], given, right: String(index + 1) };
  });
}
