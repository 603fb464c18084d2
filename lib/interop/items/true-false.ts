import { fold } from "@/lib/domain/text/fold";
import { plainText } from "./blocks";
import type { ReadOption } from "./reading";

/** "True" and "False" in the languages that banks of questions come in, folded. */
const words: readonly (readonly [string, string])[] = [
  ["true", "false"],
  ["dung", "sai"],
  ["t", "f"],
  ["richtig", "falsch"],
  ["wahr", "falsch"],
  ["vrai", "faux"],
  ["waar", "onwaar"],
  ["juist", "onjuist"],
  ["verdadero", "falso"],
  ["verdadeiro", "falso"],
  ["vero", "falso"],
  ["sant", "falskt"],
  ["sand", "falsk"],
  ["sann", "falsk"],
  ["prawda", "falsz"],
  ["benar", "salah"],
  ["верно", "неверно"],
];

/** Which of two options say "true" and "false"; null for any others. */
export function trueFalseIds(
  options: readonly ReadOption[],
): { readonly yes: string; readonly no: string } | null {
  const [one, other] = options;
  if (one === undefined || other === undefined || options.length !== 2) return null;
  const says = (option: ReadOption) => fold(plainText(option.content)).replace(/[.!\s]+$/, "");
  const [first, second] = [says(one), says(other)];
  if (words.some(([yes, no]) => first === yes && second === no)) {
    return { yes: one.id, no: other.id };
  }
  return words.some(([yes, no]) => first === no && second === yes)
    ? { yes: other.id, no: one.id }
    : null;
}

/** Whether an answer in so many words, or by their first letters, is "true" or "false". */
export function truthIn(words: string): "true" | "false" | null {
  const word = words.replace(/[.!\s]+$/, "");
  // "D" is the name of an option, "Đ" is none.
  if (/^(?:đúng|dung|true|đ)$/iu.test(word)) return "true";
  return /^(?:sai|không đúng|khong dung|false|s)$/iu.test(word) ? "false" : null;
}

/** The same where a statement is to be judged for certain: "Có", "no", "T" and "1" say so as well. */
export function judgementIn(words: string): "true" | "false" | null {
  const word = words.replace(/[.!\s]+$/, "");
  if (/^(?:có|yes|y|t|1)$/iu.test(word)) return "true";
  return /^(?:không|no|n|f|0)$/iu.test(word) ? "false" : truthIn(word);
}
