import { letterAt } from "../finish-item";
import type { ReadOption } from "../reading";
import type { GiftAnswers, GiftChoice } from "./read-answers";
import { type GiftFormat, plainWording, wordingOf } from "./wording";

/**
 * Texts to type in, which are never marked up: those with the full mark are accepted. A star with a
 * stroke before it is only a star.
 */
export function readShortText(choices: readonly GiftChoice[]): GiftAnswers {
  const full = choices.filter(({ weight }) => (weight ?? 100) >= 100);
  const texts = full.map(({ text }) => plainWording(text, "plain"));
  const partial = choices.some(({ weight }) => weight !== null && weight > 0 && weight < 100);
  const wild = texts.some((text) => /(?:^|[^\\])\*/.test(text));
  const key = texts.map((text) => text.replaceAll("\\*", "*"));
  return {
    type: "short_text",
    options: [],
    key,
    // A star stands for any text: taken as it is, no answer would be right.
    doubtful: wild,
    warnings: [
      ...(partial ? [{ code: "partial_credit_dropped" }] : []),
      ...(wild ? [{ code: "wildcard_answer" }] : []),
    ],
  };
}

/** Pairs "left -> right"; a pair without its left side is one more thing to choose from. */
export function readMatching(choices: readonly GiftChoice[], format: GiftFormat): GiftAnswers {
  const options: ReadOption[] = [];
  const known = new Map<string, string>();
  const prompts: ReadOption[] = [];
  const key: string[] = [];
  for (const { text } of choices) {
    const arrow = text.indexOf("->");
    const right = wordingOf(text.slice(arrow + 2), format);
    const word = plainWording(text.slice(arrow + 2), format);
    const id = known.get(word) ?? letterAt(options.length);
    if (!known.has(word)) options.push({ id, content: right });
    known.set(word, id);
    const left = wordingOf(text.slice(0, arrow), format);
    if (left.length === 0) continue;
    prompts.push({ id: String(prompts.length + 1), content: left });
    key.push(`${prompts.length} ${id}`);
  }
  return { type: "matching", options, prompts, key };
}

/** ">4 CONTIGUOUS …" and then one thing a line, in their right order. */
export function readOrdering(text: string, format: GiftFormat): GiftAnswers {
  const [, ...lines] = text.split("\n");
  const options = lines
    .filter((line) => line.trim() !== "")
    .map((line, index) => ({ id: letterAt(index), content: wordingOf(line, format) }));
  const key = options.length > 1 ? options.map(({ id }) => id) : [];
  return { type: "ordering", options, key };
}
