/**
 * A text reduced to what a person types who leaves out the Vietnamese marks: for searching, and
 * for recognising column heads and phrases. Never shown.
 *
 * Lower case, every mark stripped (so the place of a tone mark, `hoà` or `hòa`, and composed or
 * decomposed Unicode make no difference), `đ` as `d` (and `ð`, which looks the same in capitals and
 * comes from converted files), every run of white space, no-break spaces
 * and invisible characters as one space, none at the ends. Fold both sides of a comparison.
 *
 * Source: domain reference §7; `unaccent()` of PostgreSQL is not immutable, so this is the one
 * definition and its result is stored.
 */
export function fold(text: string): string {
  return stripMarks(text).toLowerCase();
}

/** More marks on one letter than any writing has: putting them in order would take for ever. */
const heap = /(\p{M}{12})\p{M}+/gu;

/** As `fold`, but keeps capitals: for patterns in which "A" is a letter and "a" may be "à". */
export function stripMarks(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replace(/ {2,}/g, " ").trim();
  return text
    .replace(heap, "$1")
    .normalize("NFKD")
    .replace(/\p{M}|[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/[đð]/g, "d")
    .replace(/[ĐÐ]/g, "D")
    .replace(/\s+/gu, " ")
    .trim();
}

const OPEN_SYLLABLE = /\b([hklmst])[iy]\b/g;

/**
 * The folded spellings to look for when someone searches `query`: as typed, and with i and y
 * exchanged where both are written, in open syllables after h, k, l, m, s and t (Mỹ, Mĩ).
 *
 * At most three, the typed one first. The stored column keeps the spelling of the source.
 */
export function searchVariants(query: string): string[] {
  const folded = fold(query);
  const withI = folded.replace(OPEN_SYLLABLE, "$1i");
  const withY = folded.replace(OPEN_SYLLABLE, "$1y");
  return [...new Set([folded, withI, withY])];
}
