const plain = "0123456789+-=()ni";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

/** A raised text in plain letters: ², or ^(n+k) where there are no such letters. */
export function superscript(text: string): string {
  return shifted(text, raised, "^");
}

/** A lowered text in plain letters: ₂, or _(max) where there are no such letters. */
export function subscript(text: string): string {
  return shifted(text, lowered, "_");
}

function shifted(text: string, letters: string, mark: string): string {
  const written = text.trim().replaceAll("−", "-");
  if (written === "") return "";
  const all = Array.from(written, (char) => letters[plain.indexOf(char)]);
  if (all.every((char) => char !== undefined)) return all.join("");
  return all.length === 1 ? `${mark}${written}` : `${mark}(${written})`;
}
