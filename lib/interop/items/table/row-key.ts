import { fold } from "@/lib/domain/text/fold";
import { lettersOf } from "../text/key-words";

/** An option of a row under the letter of its column. */
export type RowOption = { readonly label: string; readonly text: string };

/** How a table writes its keys where they are numbers: by place from one or from nought, or as text. */
export type NumberStyle = "from_one" | "from_zero" | "text";

type Row = { readonly options: readonly RowOption[]; readonly key: string };

const isNumber = (key: string) => /^\d{1,2}(?:\.0+)?$/.test(key);

/** One convention for the whole table: a single row could mean either. */
export function numberStyle(rows: readonly Row[], labels: readonly string[]): NumberStyle {
  const numbers = rows.filter(({ key }) => isNumber(key));
  if (numbers.some(({ key }) => Number(key) === 0)) return "from_zero";
  const placed = numbers.filter(({ options, key }) => {
    const label = labels[Number(key) - 1];
    return options.some((option) => option.label === label);
  });
  const written = numbers.filter((row) => byText(row) !== null);
  return written.length === numbers.length && placed.length < numbers.length ? "text" : "from_one";
}

export type RowKey = { readonly letters: readonly string[]; readonly problem: string | null };

/** The key of a row: letters, numbers by the table's convention, or the words of an option. */
export function rowKey(row: Row, labels: readonly string[], style: NumberStyle): RowKey {
  if (row.key === "") return none(null);
  const written = byText(row);
  const placed = byPlace(row, labels, style);
  if (placed === null) return written === null ? none("key_unreadable") : some([written]);
  const known = placed.every((letter) => row.options.some(({ label }) => label === letter));
  if (!known) return written === null ? none("key_no_option") : some([written]);
  const isWord = written !== null && (placed.length > 1 || written !== placed[0]);
  return isWord && !isNumber(row.key) ? none("keys_disagree") : some(placed);
}

function none(problem: string | null): RowKey {
  return { letters: [], problem };
}

function some(letters: readonly string[]): RowKey {
  return { letters, problem: null };
}

/** Letters or numbers, several of them behind commas; null for neither. */
function byPlace(
  { key, options }: Row,
  labels: readonly string[],
  style: NumberStyle,
): string[] | null {
  const parts = key.split(/[\s,;&+/|]+/).filter((part) => part !== "");
  if (parts.length > 0 && parts.every(isNumber)) {
    if (style === "text") return null;
    const first = style === "from_zero" ? 0 : 1;
    return parts.map((part) => labels[Number(part) - first] ?? "?");
  }
  const { letters, rest } = lettersOf(key.replace(/^(?:đáp án|phương án|answer|option)\s?/iu, ""));
  if (letters.length === 0) return null;
  const words = comparable(rest.replace(/^[\s.):\]-]+/, ""));
  const own = options.find(({ label }) => label === letters[0]);
  // "B" alone, or "B. the words of B".
  return words === "" || (own && comparable(own.text) === words) ? letters : null;
}

/** The letter of the only option that has the words of the key. */
function byText({ options, key }: Row): string | null {
  const wanted = comparable(key);
  const found = options.filter(({ text }) => comparable(text) === wanted);
  return found.length === 1 ? (found[0]?.label ?? null) : null;
}

function comparable(text: string): string {
  return fold(text).replace(/[.;]$/, "");
}
