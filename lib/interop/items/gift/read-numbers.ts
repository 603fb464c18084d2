import { numericKey, rangeKey } from "../numeric-key";
import type { GiftAnswers, GiftChoice } from "./read-answers";
import { revealEscapes } from "./escapes";

/** Numbers: one after the sign, or several answers with weights, of which the full ones count. */
export function readNumbers(choices: readonly GiftChoice[] | null, text: string): GiftAnswers {
  const alone = text.split("#", 1)[0] ?? "";
  const full =
    choices === null || choices.length === 0
      ? [alone]
      : choices
          .filter(({ sign, weight }) => sign === "=" && (weight ?? 100) >= 100)
          .map((choice) => choice.text);
  const given = full.map((part) => part.trim()).filter((part) => part !== "" && part !== "*");
  const key = given.map(keyOf);
  const partial = choices?.some(({ weight }) => weight !== null && weight > 0 && weight < 100);
  return {
    type: "numeric",
    options: [],
    key: key.filter((one) => one !== null),
    doubtful: key.includes(null),
    warnings: [
      ...(partial ? [{ code: "partial_credit_dropped" }] : []),
      ...(key.includes(null) ? [{ code: "number_unreadable" }] : []),
    ],
  };
}

/** "3.14:0.01", "3.1..3.2" or "3.14", or null. */
function keyOf(text: string): string | null {
  const plain = revealEscapes(text).replace(/\s+/g, "");
  const range = plain.indexOf("..");
  if (range > 0) return rangeKey(plain.slice(0, range), plain.slice(range + 2));
  const [value = "", tolerance] = plain.split(":");
  return numericKey(value, tolerance ?? "");
}
