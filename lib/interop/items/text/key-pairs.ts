import { fold } from "@/lib/domain/text/fold";

/** The number of a question and the letters of its key. */
export type Pair = readonly [number: string, letters: string];

/** Longer lines are no row of a table. */
const longestRow = 2_000;

/** Letters by the number of the question; null where two pairs contradict each other. */
export function keysOf(pairs: readonly Pair[]): Map<string, readonly string[] | null> {
  const keys = new Map<string, readonly string[] | null>();
  for (const [number, letters] of pairs) {
    const known = keys.get(number);
    const own = [...letters.toUpperCase()];
    const same = known === undefined || known?.join("") === own.join("");
    keys.set(number, same ? own : null);
  }
  return keys;
}

/** What may stand between pairs and behind the last. */
const gap = String.raw`[\s,;|.–—-]*`;

/** "1-A", "Câu 1: A", "(1) -> A", "[1: A]", "Câu 1 đáp án là A". */
const pair = new RegExp(
  String.raw`[([]?(?:c[âa]u\s?)?(\d{1,4})\)?(?:\.(?=[A-Ha-h])|\s?(?:[-=]>|→|[-–.:)/=|])\s?|\s(?:đáp án|chọn)\s(?:là\s)?|\s|)\(?([A-Ha-h]{1,4})(?!\p{L})[)\]]?${gap}`,
  "iuy",
);

/** "1-3: ABC", "Câu 1 đến câu 3: A, B, C". */
const range = new RegExp(
  String.raw`\(?(?:từ\s)?(?:c[âa]u\s?)?(\d{1,4})\s?(?:[-–—→]|đến|tới|to)\s?(?:c[âa]u\s?)?(\d{1,4})\)?\s?[:.=]?\s?([A-H](?:[\s,;|-]*[A-H])*)(?!\p{L})${gap}`,
  "iuy",
);

/** "A (câu 1), B (câu 2)": the letter before its number. */
const turned = new RegExp(String.raw`([A-H])\s?\(c[âa]u\s?(\d{1,4})\)${gap}`, "iuy");

/** The pairs of a line that holds nothing else. */
export function pairsOf(text: string): Pair[] {
  if (text.length > longestRow) return [];
  const pairs: Pair[] = [];
  let at = 0;
  while (at < text.length) {
    const found = rangeAt(text, at) ?? pairAt(text, at);
    if (found === null) return [];
    pairs.push(...found.pairs);
    at = found.end;
  }
  return pairs;
}

type Found = { readonly pairs: readonly Pair[]; readonly end: number };

function pairAt(text: string, at: number): Found | null {
  const [whole, number, letters = ""] = matchAt(pair, text, at) ?? [];
  if (whole !== undefined) {
    return { pairs: [[String(Number(number)), letters]], end: at + whole.length };
  }
  const [other, letter = "", behind] = matchAt(turned, text, at) ?? [];
  return other === undefined
    ? null
    : { pairs: [[String(Number(behind)), letter]], end: at + other.length };
}

/** As many letters as numbers, one for each. */
function rangeAt(text: string, at: number): Found | null {
  const [whole, first, last, listed = ""] = matchAt(range, text, at) ?? [];
  const letters = [...listed.replace(/[^A-H]/gi, "")];
  const from = Number(first);
  if (whole === undefined || Number(last) - from + 1 !== letters.length) return null;
  const pairs = letters.map((letter, index): Pair => [String(from + index), letter]);
  return pairs.length < 2 ? null : { pairs, end: at + whole.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A row of numbers and the row of letters below it; one of each only where a title says what they are. */
export function gridPairs(numbers: string, letters: string, headed: boolean): Pair[] | null {
  if (Math.max(numbers.length, letters.length) > longestRow) return null;
  const upper = titledRow(numbers, /^[^\p{L}]/u);
  const lower = titledRow(letters, /^[A-Ha-h]{1,4}$/);
  if (upper === null || lower === null || !areNumbers(upper.own)) return null;
  const isTold =
    upper.own.length > 1 ||
    [upper.title, lower.title].every(
      (title) => isColumnTitle(title.join(" ")) || (headed && title.length === 0),
    );
  if (!isTold || upper.own.length !== lower.own.length) return null;
  return upper.own.map((word, index) => {
    return [String(parseInt(word, 10)), lower.own[index] ?? ""] as const;
  });
}

/**
 * The words of a row that are its own, and at most two of a title before all of them: "1 A 3 C" is a
 * row of pairs, "1 C A" below "Mã đề 101 102" one of a table for several papers.
 */
function titledRow(text: string, isOwn: RegExp): { title: string[]; own: string[] } | null {
  const words = wordsOf(text);
  const first = words.findIndex((word) => isOwn.test(word));
  const [title, own] = [words.slice(0, first), words.slice(first)];
  if (first < 0 || title.length > 2 || title.some((word) => /^\d/.test(word))) return null;
  return own.every((word) => isOwn.test(word)) ? { title, own } : null;
}

/** Heads of the columns of a table of keys, in any order. */
const columnTitles =
  /^(?:(?:cau hoi|so cau|cau|stt|tt|dap an dung|dap an|phuong an dung|d\.? ?an|d\/a|da|chon|question|answer|key)(?:[ |:]+|$))+$/;

/** Whether a line is the heads of the columns of a table of keys and nothing else. */
export function isColumnTitle(text: string): boolean {
  return columnTitles.test(fold(text));
}

function areNumbers(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => /^\d{1,4}\.?$/.test(word));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s|;,]+/u).filter((word) => word !== "");
}
