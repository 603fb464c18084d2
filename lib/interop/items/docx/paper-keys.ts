import { fold } from "@/lib/domain/text/fold";
import type { Line } from "../text/line";
import {
  isNumberTitle,
  isQuestionNumber,
  isSeveralLetters,
  keyPair,
  keyPairs,
} from "./key-columns";

type Texts = readonly (readonly string[])[];

/** The keys of one paper of several: "1-A 2-B". */
export type PaperKeys = { readonly paper: string; readonly keys: string };

/**
 * The keys of a table for several papers that hold the same questions in other orders: a column or a
 * row for each, headed "Mã đề 101", or a column of these codes; null for any other table.
 */
export function paperKeys(texts: Texts): readonly PaperKeys[] | null {
  return ofColumns(texts) ?? ofColumns(transposed(texts)) ?? ofRows(texts);
}

/** The keys of one paper, as they stand where it has a list of its own. */
export function linesOfPaper(line: Line, { paper, keys }: PaperKeys): Line[] {
  return [`ĐÁP ÁN MÃ ĐỀ ${paper}`, keys].map((text) => ({ ...line, text }));
}

const explicit = /^(?:(?:dap an )?ma de(?: thi)?|de(?: thi)?)(?: so)?:? ?(\d{1,4}|[a-h]\d{0,3})$/;
const bare = /^\d{1,4}$/;

type Column = { readonly paper: string | null; readonly isBare: boolean; readonly keys: string };

function ofColumns(texts: Texts): readonly PaperKeys[] | null {
  const from = texts.findIndex(isKeyRow);
  const rows = texts.slice(Math.max(from, 0)).filter((row) => row.some((cell) => cell !== ""));
  if (from < 1 || !rows.every(isKeyRow)) return null;
  const head = texts.slice(0, from).map((row) => row.map(fold));
  const columns = keyedColumns(head, rows);
  const papers = columns.flatMap(({ paper, keys }) => (paper === null ? [] : [{ paper, keys }]));
  const codes = columns.flatMap(({ paper, isBare }) => (isBare && paper !== null ? [paper] : []));
  const isWhole = papers.length > 0 && papers.length === columns.length;
  return isWhole && (codes.length === 0 || areCodes(codes, head, rows)) ? papers : null;
}

/** Numbers of questions and letters, and nothing else. */
function isKeyRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== "");
  return (
    filled.some(isQuestionNumber) &&
    filled.some(isSeveralLetters) &&
    filled.every((cell) => isQuestionNumber(cell) || isSeveralLetters(cell))
  );
}

/** The columns of letters, each with the numbers of the nearest column before it. */
function keyedColumns(head: Texts, rows: Texts): readonly Column[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns: Column[] = [];
  let numbers = 0;
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    if (cells.some(isQuestionNumber)) numbers = column;
    else if (cells.length > 0) {
      const code = codeAt(head, column) ?? codeAt(head, numbers);
      const pairs = rows.flatMap((row) => {
        const [number = "", key = ""] = [row[numbers], row[column]];
        return number === "" || key === "" ? [] : [keyPair(number, key)];
      });
      columns.push({ paper: null, isBare: false, ...code, keys: pairs.join(" ") });
    }
  }
  return columns;
}

/** The paper that the head of a column names, by its code alone or in so many words. */
function codeAt(head: Texts, column: number): Pick<Column, "paper" | "isBare"> | null {
  const cells = head.map((row) => row[column] ?? "");
  const named = cells.map((cell) => explicit.exec(cell)?.[1]).find((code) => code !== undefined);
  if (named !== undefined) return { paper: named.toUpperCase(), isBare: false };
  const code = cells.findLast((cell) => bare.test(cell));
  return code === undefined ? null : { paper: code, isBare: true };
}

/** Codes alone are those of papers where they are no numbers of questions themselves. */
function areCodes(codes: readonly string[], head: Texts, rows: Texts): boolean {
  const counts = (numbers: readonly string[]) =>
    numbers.every((number, at) => Number.parseInt(number.replace(/\D/g, ""), 10) === at + 1);
  const isTitled = head.some(([corner = ""]) => isNumberTitle(corner));
  const isCounted = counts(rows.map(([number = ""]) => number));
  return new Set(codes).size > 1 && (!counts(codes) || (isTitled && isCounted));
}

/** "Mã đề | Câu | Đáp án": a column of the codes. */
function ofRows([head = [], ...rows]: Texts): readonly PaperKeys[] | null {
  const folded = head.map(fold);
  const code = folded.findIndex((cell) => /^(?:ma )?de(?: thi)?(?: so)?$/.test(cell));
  const pairs = keyPairs(folded) ?? [];
  if (code < 0 || pairs.length !== 1) return null;
  const cells = rows.map((row) => pairs.flat().map((column) => row[column] ?? ""));
  return cells.every(isKeyRow)
    ? byPaper(
        rows.map((row) => row[code] ?? ""),
        cells,
      )
    : null;
}

/** The keys of each paper; a code may stand in one cell over all rows of its paper. */
function byPaper(codes: readonly string[], cells: Texts): PaperKeys[] {
  const found = new Map<string, string[]>();
  let paper = "";
  cells.forEach(([number = "", key], at) => {
    paper = codes[at] || paper;
    found.set(paper, [...(found.get(paper) ?? []), keyPair(number, key)]);
  });
  return [...found].map(([name, pairs]) => ({ paper: name, keys: pairs.join(" ") }));
}

function transposed(texts: Texts): Texts {
  const width = Math.max(0, ...texts.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => texts.map((row) => row[column] ?? ""));
}
