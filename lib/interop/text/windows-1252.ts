/** What windows-1252 has where Latin-1 has controls, from 0x80. */
const punctuation = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text decoded as windows-1252 by an engine that reads Latin-1 instead, as Node 20 does. */
export function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => punctuation[char.charCodeAt(0) - 0x80] ?? char);
}
