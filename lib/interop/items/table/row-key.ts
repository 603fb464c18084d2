import { fold } from "@/lib/domain/text/fold";
import { textBlocks } from "../blocks";
import { judgementIn, trueFalseIds } from "../true-false";
import { lettersOf, noteBehind } from "../text/key-words";

/** An option of a row under the letter of its column. */
export type RowOption = { readonly label: string; readonly text: string };

/**
 * How a table writes its keys where they are numbers: as places from one or from nought, or as text;
 * `either` where no row shows whether "2" is the second option or the option "2".
 */
export type NumberStyle = {
  readonly first: 0 | 1;
  readonly meant: "place" | "text" | "either";
};

type Row = { readonly options: readonly RowOption[]; readonly key: string };

const named =
  /^(?:đáp án(?: đúng)?|phương án|pa|lựa chọn|câu trả lời|câu|ý|answer|option|choice)\s?(?:là\s)?[:.]?\s?/iu;

const isNumber = (key: string) => /^\d{1,2}(?:\.0+)?$/.test(key);

/** One convention for the whole table: a single row could mean either. */
export function numberStyle(
  rows: readonly Row[],
  labels: readonly string[],
  first: 0 | 1,
): NumberStyle {
  const numbers = rows.filter(({ key }) => isNumber(key));
  if (numbers.some(({ key }) => Number(key) === 0)) return { first: 0, meant: "place" };
  // Columns that count from nought give keys their numbers, unless one of them is behind the last.
  const places = rows.map(({ key }) => key.replace(named, "")).filter(isNumber);
  const isLast = places.some((place) => Number(place) === labels.length);
  const counting = first === 0 && !isLast ? 0 : 1;
  const placed = numbers.filter(({ options, key }) => {
    const label = labels[Number(key) - counting];
    return options.some((option) => option.label === label);
  });
  const written = numbers.filter((row) => byText(row) !== null);
  if (written.length < numbers.length) return { first: counting, meant: "place" };
  return { first: counting, meant: placed.length < numbers.length ? "text" : "either" };
}

export type RowKey = { readonly letters: readonly string[]; readonly problem: string | null };

/** The key of a row: letters, numbers by the table's convention, or the words of an option. */
export function rowKey(row: Row, labels: readonly string[], style: NumberStyle): RowKey {
  if (row.key === "") return none(null);
  const truth = truthOf(row);
  if (truth !== null) return some([truth]);
  const placed = byPlace(row, labels, style);
  return placed === null ? writtenKey(row) : placedKey(row, placed, style);
}

/** A key that is no letter and no place. */
function writtenKey(row: Row): RowKey {
  const written = byText(row);
  const several = written === null ? bySeveralTexts(row) : [written];
  return several === null ? none("key_unreadable") : some(several);
}

/** A key that may be a letter or a place, and the words of an option as well. */
function placedKey(row: Row, placed: readonly string[], style: NumberStyle): RowKey {
  const written = byText(row);
  const known = placed.every((letter) => row.options.some(({ label }) => label === letter));
  if (!known) return written === null ? none("key_no_option") : some([written]);
  const isPlace = isNumber(row.key) && style.meant !== "either";
  return isPlace || agrees(written, placed) ? some(placed) : none("keys_disagree");
}

/** Whether the words of the key are no option's, or those of the one that its place means. */
function agrees(written: string | null, placed: readonly string[]): boolean {
  return written === null || (placed.length === 1 && written === placed[0]);
}

function none(problem: string | null): RowKey {
  return { letters: [], problem };
}

function some(letters: readonly string[]): RowKey {
  return { letters, problem: null };
}

/** The law that stands behind the letter of a key: "B, căn cứ Điều 5"; null for anything else. */
export function lawBehind(key: string): string | null {
  const { letters, rest } = lettersOf(key.replace(named, ""));
  const note = letters.length === 0 ? null : noteBehind(rest);
  return note?.kind === "legal" ? note.words : null;
}

/** Letters or numbers, several of them behind commas; null for neither. */
function byPlace(
  { key, options }: Row,
  labels: readonly string[],
  style: NumberStyle,
): string[] | null {
  // "Đáp án 3": the head of the column of the right option.
  const parts = key
    .replace(named, "")
    .split(/[\s,;&+/|]+/)
    .filter((part) => part !== "");
  if (parts.length > 0 && parts.every(isNumber)) {
    if (style.meant === "text") return null;
    return parts.map((part) => labels[Number(part) - style.first] ?? "?");
  }
  const { letters, rest } = lettersOf(key.replace(named, ""));
  if (letters.length === 0) return null;
  const words = comparable(rest.replace(/^[\s.):\]-]+/, ""));
  const own = options.find(({ label }) => label === letters[0]);
  // "B" alone, or "B. the words of B".
  const isKnown = words === "" || (own && comparable(own.text) === words);
  return isKnown || lawBehind(key) !== null ? letters : null;
}

/** The letter of the only option that has the words of the key. */
function byText({ options, key }: Row): string | null {
  const wanted = comparable(key);
  const found = options.filter(({ text }) => comparable(text) === wanted);
  return found.length === 1 ? (found[0]?.label ?? null) : null;
}

/** "Đ", "S", "T" and "F" beside "Đúng" and "Sai": their option, where none has that letter. */
function truthOf({ options, key }: Row): string | null {
  if (/\d/.test(key) || options.some(({ label }) => label === key.toUpperCase())) return null;
  const truth = judgementIn(key);
  if (truth === null) return null;
  const sides = trueFalseIds(
    options.map(({ label, text }) => ({ id: label, content: textBlocks(text) })),
  );
  return sides === null ? null : sides[truth === "true" ? "yes" : "no"];
}

/** The letters of the options whose words a key has, one behind the other; null where it has any else. */
function bySeveralTexts({ options, key }: Row): string[] | null {
  const signs = options.some(({ text }) => text.includes(",")) ? /[;\n|]/ : /[;,\n|]/;
  const parts = key.split(signs).filter((part) => part.trim() !== "");
  const found = parts.map((part) => byText({ options, key: part.trim() }));
  if (parts.length < 2 || found.includes(null)) return null;
  return [...new Set(found.filter((letter) => letter !== null))];
}

function comparable(text: string): string {
  return fold(text).replace(/[.;]$/, "");
}
