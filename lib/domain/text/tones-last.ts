const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A text with the tone mark of each word behind it: where in the word it stood (hòa, hoà) makes no
 * difference, nor do composed and decomposed letters. For comparing, never shown.
 */
export function tonesLast(text: string): string {
  return text
    .normalize("NFD")
    .split(" ")
    .map((word) => word.replace(tone, "") + (word.match(tone) ?? []).join(""))
    .join(" ");
}
