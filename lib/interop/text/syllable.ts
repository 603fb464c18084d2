const onset = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?";
const nucleus =
  "(?:[aăâeêioôơuưy]|a[ioyu]|â[uy]|eo|[êi]u|iêu?|ia|o[aăei]|oai|oay|oao|oeo|[ôơ]i|ua|uây?|u[êiơy]|uôi?|uy[aêu]|ưa|ưi|ươ[iu]?|ưu|yêu?)";
const coda = "(?:ng|nh|ch|[cmnpt])?";
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`, "u");

/** Signs that stand around a word without belonging to it. */
const around = /^[^\p{L}\p{N}\u00a1-\u00ff]+|[\s\p{Pd}\p{Pi}\p{Pf}…!-/:-@[-`{-~]+$/gu;

/** So many words tell in which code a text is written, and so many signs are looked at for them. */
const sample = { words: 3_000, signs: 500_000 };

/**
 * How much of a text that is not plain ASCII reads as Vietnamese, 0 to 1, and how many words that
 * judgement rests on.
 */
export function vietnameseShare(text: string): {
  share: number;
  words: number;
} {
  let words = 0;
  let valid = 0;
  for (const [token] of text.slice(0, sample.signs).matchAll(/[^\s,;|"]{1,40}/gu)) {
    if (words >= sample.words) break;
    const word = token.replace(around, "");
    if (!/[^\0-\u007f]/.test(word)) continue;
    words += 1;
    if (isSyllable(word)) valid += 1;
  }
  return { share: words === 0 ? 0 : valid / words, words };
}

function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const toneless = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "");
  return parts.length - toneless.length <= 1 && syllable.test(toneless.normalize("NFC"));
}
