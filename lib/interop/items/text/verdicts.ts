import { sliceLine } from "./line";
import type { RawOption } from "./option-labels";
import type { RawQuestion } from "./raw-question";

const wrongAfter = /\s?(?:(?<=\s)\((?:s|sai|false)\)|\[(?:s|sai)\])\s?\.?$/iu;

/**
 * A question of whose options each says whether it is right ("… (Đ)", "… (S)"), without those
 * signs; null for any other.
 */
export function withoutVerdicts(question: RawQuestion): RawQuestion | null {
  const options = question.options.map((option) => (option.marked ? option : unmarked(option)));
  const judged = options.filter((option) => option !== null);
  const isJudged = judged.length === options.length && judged.some(({ marked }) => !marked);
  return isJudged ? { ...question, options: judged } : null;
}

function unmarked(option: RawOption): RawOption | null {
  const sign = wrongAfter.exec(option.line.text);
  return sign === null || sign.index === 0
    ? null
    : { ...option, line: { ...sliceLine(option.line, 0, sign.index), images: option.line.images } };
}

/** Whether more or fewer than one of the options are right: a list of statements to be judged. */
export function areStatements({ options }: RawQuestion): boolean {
  return options.filter(({ marked }) => marked).length !== 1;
}
