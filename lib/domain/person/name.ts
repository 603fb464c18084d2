import { fold } from "@/lib/domain/text/fold";
import { ok, rejected, type Result } from "@/lib/domain/result";

/** A Vietnamese name in its three parts; `family` and `middle` may be empty. */
export type PersonName = {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
};

export type NameProblem = "empty" | "one_word" | "too_long" | "not_letters";

const MAX_LENGTH = 80;

/** Family names of more than one word, folded, the longest first. */
const longFamilies = [
  "cong tang ton nu",
  "cong huyen ton nu",
  "huyen tang ton nu",
  "huyen ton nu",
  "ton that",
  "ton nu",
  "hoang phu",
  "au duong",
];

/**
 * A full name as written on lists, cleaned and taken apart.
 *
 * The given name is the last word and the family name the first, but for the few family names of
 * several words (Tôn Thất, Hoàng Phủ…) when something else follows them; what stands between is
 * the middle name. Composed Unicode, single spaces. Letters, marks, apostrophe, hyphen and full
 * stop only; at least two words; at most 80 characters.
 *
 * Source: domain reference §7; the parts are columns of their own and sorted given name first.
 */
export function parseName(text: string): Result<PersonName, NameProblem> {
  const full = text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const problem = nameProblem(full);
  return problem === null ? ok(splitName(full)) : rejected(problem);
}

/** The name in its usual order: family, middle, given. */
export function fullName({ family, middle, given }: PersonName): string {
  return [family, middle, given].filter((part) => part !== "").join(" ");
}

const collator = new Intl.Collator("vi");

/**
 * The order of Vietnamese lists: by given name, then family name, then middle name.
 *
 * Source: the order of the database's `COLLATE "vi-x-icu"`, over the same three columns.
 */
export function compareNames(a: PersonName, b: PersonName): number {
  return (
    collator.compare(a.given, b.given) ||
    collator.compare(a.family, b.family) ||
    collator.compare(a.middle, b.middle)
  );
}

function nameProblem(full: string): NameProblem | null {
  if (full === "") return "empty";
  if (full.length > MAX_LENGTH) return "too_long";
  if (!/^[\p{L}\p{M}'’.\- ]+$/u.test(full) || !/\p{L}/u.test(full)) return "not_letters";
  return full.includes(" ") ? null : "one_word";
}

function splitName(full: string): PersonName {
  const words = full.split(" ");
  const familyWords = countFamilyWords(words);
  return {
    family: words.slice(0, familyWords).join(" "),
    middle: words.slice(familyWords, -1).join(" "),
    given: words.slice(-1).join(" "),
  };
}

function countFamilyWords(words: readonly string[]): number {
  const folded = fold(words.join(" "));
  const long = longFamilies.find((family) => folded.startsWith(`${family} `));
  return long === undefined ? 1 : long.split(" ").length;
}
