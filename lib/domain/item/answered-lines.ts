import type { CandidateItem } from "./candidate-item";
import { type Block, plainText } from "./content";
import { isAcceptedNumber, localNumber, readNumber } from "./decimal";
import { givenTo } from "./pairs";
import type { ResponseValue } from "./response";
import { isAccepted } from "./same-text";

/** One line of an item that is answered line by line, beside what is right there. */
export type AnsweredLine = {
  readonly id: string;
  readonly words: readonly Block[];
  /** What was given, in words; for an ordering its place. Null when nothing was. */
  readonly given: string | null;
  readonly right: string;
  readonly isRight: boolean;
};

/**
 * What somebody answered beside the key, for whoever may see the key: a line for each prompt of a
 * matching in the order shown, a line for each step of an ordering in the right order, one line
 * for what was typed. Null where options are simply chosen, so that they themselves are the lines.
 */
export function answeredLines(
  item: CandidateItem,
  value: ResponseValue,
  correct: readonly string[],
): readonly AnsweredLine[] | null {
  switch (item.interaction) {
    case "matching":
    case "gap_match":
    case "inline_choice":
      return matchedLines(item, value, correct);
    case "ordering":
      return orderedLines(item, value, correct);
    case "short_text":
      return [typedText(item, String(value), correct)];
    case "numeric":
      return [typedNumber(item, String(value), correct)];
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
    isRight: given.get(id) === right.get(id),
  }));
}

function typedText({ reading }: CandidateItem, value: string, correct: readonly string[]) {
  const closely = reading ?? { marks: true, capitals: false };
  return {
    ...{ id: "text", words: [], given: value === "" ? null : value, right: correct.join(" / ") },
    isRight: isAccepted(value, correct, closely),
  };
}

function typedNumber({ unit = "" }: CandidateItem, value: string, correct: readonly string[]) {
  const number = readNumber(value, unit);
  const right = correct.map((text) => text.split(":").map(localNumber).join(" ± ")).join(" / ");
  return {
    ...{ id: "number", words: [], given: value === "" ? null : value },
    right: `${right} ${unit}`.trim(),
    isRight: number !== null && isAcceptedNumber(number, correct),
  };
}

function orderedLines(item: CandidateItem, value: ResponseValue, correct: readonly string[]) {
  const content = new Map(item.options.map((option) => [option.id, option.content]));
  return correct.map((id, index) => {
    const place = value.indexOf(id) + 1;
    const given = place > 0 ? String(place) : null;
    const right = String(index + 1);
    return { id, words: content.get(id) ?? [], given, right, isRight: given === right };
  });
}
