/** Controls, and marks that turn text round or cannot be seen: they only serve to deceive. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** A text without what cannot be seen, and whether that took anything away. */
export function cleanText(text: string): { readonly text: string; readonly changed: boolean } {
  const cleaned = text.replace(hidden, "");
  return {
    text: cleaned.replaceAll("\u00ad", "").normalize("NFC"),
    changed: cleaned.length < text.length,
  };
}
