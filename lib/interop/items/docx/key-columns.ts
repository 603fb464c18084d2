import { fold } from "@/lib/domain/text/fold";
import { letterAt } from "../finish-item";

const numberTitle = /^(?:cau(?: hoi)?(?: so)?|so cau|stt|tt|so|question|no)\s?[.:]?$/;
const keyTitle = /^(?:dap an(?: dung)?|phuong an dung|da|d\/a|key|answer)\s?[.:]?$/;

const reasons =
  /^(?:(?:giai thich|loi giai|huong dan(?: giai)?|ly do|can cu(?: phap ly)?|explanation|reason)(?: .{0,20})?)$/;

const ofQuestion = /^(?:câu(?: hỏi)?(?: số)?\s?)?\d{1,4}\s?[.:]?$/iu;
const namedQuestion = /^(?:câu|question)(?: hỏi)?(?: số)?\s?\d{1,4}\s?[.:]?$/iu;
/** What stands between the letters of a key that has several. */
const between = /[\s,;.&+/-]+(?:và[\s]+)?/giu;
const severalLetters = /^[A-H](?:(?:\s?[,;&+/-]\s?|\s(?:và\s)?)?[A-H]){0,7}\.?$/iu;

/** "Câu", "STT": the title of a column of numbers, folded. */
export const isNumberTitle = (folded: string) => numberTitle.test(folded);

/** "12", "Câu 12". */
export const isQuestionNumber = (cell: string) => ofQuestion.test(cell);

/** "B", "A, C". */
export const isSeveralLetters = (cell: string) => severalLetters.test(cell);

type KeyRow = { readonly row: number; readonly text: string };

/**
 * The keys of a table headed "Câu | Đáp án | Giải thích", each row as "1. B. its reason"; null for any
 * other table, and where a row has no number or no key.
 */
function solvedRows(texts: readonly (readonly string[])[]): readonly KeyRow[] | null {
  const [head = [], ...rows] = texts;
  const folded = head.map(fold);
  const [[number, key] = [0, 0], ...more] = keyPairs(folded) ?? [];
  const why = folded.findIndex((cell) => reasons.test(cell));
  if (why < 0 || key === number || more.length > 0) return null;
  const read = rows.map((cells, at): KeyRow | null => {
    const [own = "", letters = ""] = [cells[number], cells[key]];
    if (!ofQuestion.test(own) || !severalLetters.test(letters)) return null;
    return {
      row: at + 1,
      text: `${own.replace(/\D/g, "")}. ${letters}. ${cells[why] ?? ""}`.trim(),
    };
  });
  return read.includes(null) ? null : read.filter((row) => row !== null);
}

/**
 * The keys of a table whose columns are headed "Câu | Đáp án", perhaps several times beside each
 * other and with others between: each row as "1-A 5-C". Null for any other table, and where each
 * number has several keys, one a variant of the paper: which is meant nobody can say.
 */
export function keyColumns(texts: readonly (readonly string[])[]): readonly KeyRow[] | null {
  const pairs = keyPairs((texts[0] ?? []).map(fold));
  if (pairs === null) return null;
  const solved = solvedRows(texts);
  if (solved !== null) return solved;
  if (texts.flat().some(hasOptions)) return null;
  const rows = texts.slice(1).map((cells, index) => ({
    row: index + 1,
    text: pairs
      .map(([number, key]) => [cells[number] ?? "", cells[key] ?? ""] as const)
      .filter(([number, key]) => ofQuestion.test(number) && severalLetters.test(key))
      .map(([number, key]) => keyPair(number, key))
      .join(" "),
  }));
  return rows.some(({ text }) => text !== "") ? rows.filter(({ text }) => text !== "") : null;
}

/** Within 2,000 signs, "A. … B. …": a question with its options, of which a table of keys has none. */
function hasOptions(cell: string): boolean {
  return /(?:^|\s)\(?A\s?[.)/:]\s?\S.{0,1000}?\s\(?B\s?[.)/:]/su.test(cell.slice(0, 2000));
}

/**
 * The keys of a table with rows of numbers and below each a row of letters, "Câu 1 | Câu 2" or with a
 * title before them; null for any other table.
 */
export function keyRows(texts: readonly (readonly string[])[]): readonly KeyRow[] | null {
  if (texts.length % 2 !== 0) return null;
  const pairs = texts.flatMap((row, at) => (at % 2 === 0 ? [[row, texts[at + 1] ?? []]] : []));
  const rows = pairs.map(([upper = [], lower = []], index): KeyRow | null => {
    const titled = numberTitle.test(fold(upper[0] ?? "")) && keyTitle.test(fold(lower[0] ?? ""));
    const from = titled ? 1 : 0;
    const isPaired = upper.every((number, column) => {
      const key = lower[column] ?? "";
      if (column < from || (number === "" && key === "")) return true;
      return (titled ? ofQuestion : namedQuestion).test(number) && severalLetters.test(key);
    });
    const text = upper
      .flatMap((number, column) =>
        column < from || number === "" ? [] : [keyPair(number, lower[column])],
      )
      .join(" ");
    return isPaired && text !== "" ? { row: index * 2, text } : null;
  });
  return rows.length > 0 && !rows.includes(null) ? rows.filter((row) => row !== null) : null;
}

/** A number and its letters as a list of keys writes them. */
export function keyPair(number: string, key = ""): string {
  return `${parseInt(number.replace(/\D/g, ""), 10)}-${key.replace(between, "")}`;
}

/** Which columns belong together: a number and the one key behind it. */
export function keyPairs(head: readonly string[]): (readonly [number, number])[] | null {
  const places = head.flatMap((cell, column) => (numberTitle.test(cell) ? [column] : []));
  const pairs = places.map((place, index) => {
    const end = places[index + 1] ?? head.length;
    const own = head
      .slice(place, end)
      .flatMap((cell, at) => (keyTitle.test(cell) ? [place + at] : []));
    return own.length === 1 && own[0] !== undefined ? ([place, own[0]] as const) : null;
  });
  const known = pairs.filter((pair) => pair !== null);
  return known.length === 0 || known.length < pairs.length ? null : known;
}

const cross = /^[xX✓✔√☑●]$/u;

/**
 * The keys of a sheet of crosses, a row or a column of letters beside one of numbers and a cross where
 * they meet the right option: each number as "1-B". Null for any other table.
 */
export function crossedKeys(texts: readonly (readonly string[])[]): readonly KeyRow[] | null {
  const [head = [], ...rows] = texts;
  const side = rows.map(([first = ""]) => first);
  const isAcross = areLetters(head.slice(1)) && side.every(isQuestionNumber);
  const isDown = areLetters(side) && head.slice(1).every(isQuestionNumber);
  const cells = rows.map((row) => row.slice(1));
  const isCrossed = cells.flat().every((cell) => cell === "" || cross.test(cell));
  if ((!isAcross && !isDown) || !isCrossed || cells.flat().every((cell) => cell === ""))
    return null;
  const numbers = isAcross ? side : head.slice(1);
  const letters = isAcross ? head.slice(1) : side;
  const pairs = numbers.flatMap((number, at) => {
    const right = letters.filter((_, place) =>
      cross.test((isAcross ? cells[at]?.[place] : cells[place]?.[at]) ?? ""),
    );
    return right.length === 0 ? [] : [keyPair(number, right.join(""))];
  });
  return [{ row: 0, text: pairs.join(" ") }];
}

/** A, B, C…, as the options of a question are named. */
function areLetters(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.every((cell, at) => cell === letterAt(at));
}
