import { choiceType, type FoundItem, letteredOptions } from "../finish-item";
import type { Remark } from "../reading";
import { readNumbers } from "./read-numbers";
import { readMatching, readOrdering, readShortText } from "./read-texts";
import { type GiftFormat, wordingOf } from "./wording";

/** What the answers of a question make of it. */
export type GiftAnswers = Pick<FoundItem, "type" | "options" | "key"> &
  Pick<FoundItem, "prompts" | "warnings" | "doubtful">;

/** One answer: "=" or "~" before it, a weight in per cent or null, its text without feedback. */
export type GiftChoice = {
  readonly sign: "=" | "~";
  readonly weight: number | null;
  readonly text: string;
};

/** No question that people are to answer has more. */
const mostAnswers = 200;

/** Reads what stands between the braces, or says why it cannot be used. */
export function readAnswers(inside: string, format: GiftFormat): GiftAnswers | string {
  const text = inside.trim();
  if (text === "") return { type: "essay", options: [], key: [] };
  if (text.startsWith("#")) return readNumbers(choicesOf(text.slice(1)), text.slice(1));
  if (text.startsWith(">")) return readOrdering(text, format);
  const truth = truthOf(text);
  if (truth !== null) return trueFalse(truth);
  // One text that is right needs no sign.
  const choices = choicesOf(/[=~]/.test(text) ? text : `=${text}`);
  if (choices === null) return "answers_unreadable";
  return choices.length > mostAnswers ? "too_many_options" : readChoices(choices, format);
}

function readChoices(choices: readonly GiftChoice[], format: GiftFormat): GiftAnswers | string {
  if (choices.some(({ sign }) => sign === "~")) return readChoice(choices, format);
  const pairs = choices.filter((choice) => choice.text.includes("->")).length;
  if (pairs === choices.length) return readMatching(choices, format);
  return pairs > 0 ? "answers_unreadable" : readShortText(choices);
}

function truthOf(text: string): boolean | null {
  const word = (text.split("#", 1)[0] ?? "").trim().toUpperCase();
  if (word === "T" || word === "TRUE") return true;
  return word === "F" || word === "FALSE" ? false : null;
}

function trueFalse(truth: boolean): GiftAnswers {
  const options = [
    { id: "true", content: [{ kind: "paragraph", runs: [{ text: "Đúng" }] }] },
    { id: "false", content: [{ kind: "paragraph", runs: [{ text: "Sai" }] }] },
  ] as const;
  return { type: "true_false", options, key: [String(truth)] };
}

/** The answers one by one; null where something stands before the first sign. */
function choicesOf(text: string): GiftChoice[] | null {
  const [before = "", ...pieces] = text.split(/(?=[=~])/);
  const all = /^[=~]/.test(before) ? [before, ...pieces] : pieces;
  if (!/^[=~]/.test(before) && before.trim() !== "") return null;
  return all.map(choiceOf);
}

function choiceOf(piece: string): GiftChoice {
  const sign = piece[0] === "=" ? "=" : "~";
  const rest = piece.slice(1).trimStart();
  const [mark = "", percent] = /^%(-?\d{1,9}(?:\.\d{1,9})?)%/.exec(rest) ?? [];
  const weight = percent === undefined ? null : Number(percent);
  const text = rest.slice(mark.length).split("#", 1)[0] ?? "";
  return { sign, weight, text: text.trim() };
}

function readChoice(choices: readonly GiftChoice[], format: GiftFormat): GiftAnswers {
  const options = letteredOptions(choices.map(({ text }) => wordingOf(text, format)));
  const ids = (holds: (choice: GiftChoice) => boolean) =>
    options.filter((_, index) => choices[index] && holds(choices[index])).map(({ id }) => id);
  const right = ids(({ sign, weight }) => sign === "=" && (weight ?? 100) >= 100);
  if (choices.every(({ sign }) => sign === "~")) {
    const key = ids(({ weight }) => (weight ?? 0) > 0);
    return { type: key.length > 0 ? "multiple_choice" : "single_choice", options, key };
  }
  const partial = choices.some(({ weight }) => weight !== null && weight > 0 && weight < 100);
  const warnings: Remark[] = partial ? [{ code: "partial_credit_dropped" }] : [];
  if (right.length <= 1)
    return { type: choiceType(options, right.length), options, key: right, warnings };
  // Any one of them is right: nothing that is asked here can say so.
  const several = { code: "several_keys" };
  return { type: "single_choice", options, key: right, warnings: [several], doubtful: true };
}
