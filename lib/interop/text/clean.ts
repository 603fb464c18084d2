/** What can be seen of a text: no control signs, no signs that turn its direction or take no room. */
const unseen =
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** More marks on one letter than any writing has: putting them in order would take for ever. */
const heap = /(\p{M}{12})\p{M}+/gu;

/** A text in composed letters, in time in proportion to its length. */
export function compose(text: string): string {
  return text.replace(heap, "$1").normalize("NFC");
}

const vowel = "[aeiouyàáâãèéêìíòóôõùúýăĩũơưAEIOUYÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯ\u1ea0-\u1ef9]";
/** Đ begins a syllable, or is one of the capitals of an abbreviation; the eth of the North never is. */
const ethCapital = new RegExp(
  `(?<!\\p{L})(?:[ÐƉ](?=${vowel})|(?=[A-ZĂÂÊÔƠƯ]*[ÐƉ])[A-ZĂÂÊÔƠƯÐƉ]{1,6}(?!\\p{L}))`,
  "gu",
);
const ethSmall = new RegExp(`(?<=^|[\\s"“'(-])ð(?=${vowel})`, "gu");

/** Vietnamese typed with the eth that looks like its Đ, as converters of old codes leave it. */
function withoutEth(text: string): string {
  if (!/[ÐƉð]/.test(text)) return text;
  return text.replace(ethCapital, (found) => found.replace(/[ÐƉ]/gu, "Đ")).replace(ethSmall, "đ");
}

/** A text as people read it: composed, spaces of every kind as one kind, nothing invisible. */
export function cleanText(text: string): string {
  return withoutEth(compose(text))
    .replace(/\r\n?|\u0085|\u2028|\u2029/gu, "\n")
    .replace(unseen, "")
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, " ");
}

/** A cleaned text on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}

/** Signs that make a text read otherwise than it is: between Latin letters they mean deceit. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text has signs that turn the direction of reading. */
export function turnsDirection(text: string): boolean {
  return turning.test(text);
}
