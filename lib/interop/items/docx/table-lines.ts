import { fold } from "@/lib/domain/text/fold";
import { letterAt } from "../finish-item";
import { type Line, prefixed } from "../text/line";
import { crossedKeys, keyColumns, keyRows } from "./key-columns";
import { linesOfPaper, paperKeys } from "./paper-keys";

type Row = readonly (readonly Line[])[];

/** As long as a cell of a table of keys is. */
const shortCell = 14;

/** A table that is none of items, as lines: keys row by row, questions with their number and key. */
export function tableLines(rows: readonly Row[]): Line[] {
  const texts = rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(" ")));
  const papers = paperKeys(texts);
  if (papers !== null) return papers.flatMap((keys) => linesOfPaper(lineAt(rows, ""), keys));
  const keys = crossedKeys(texts) ?? keyColumns(texts) ?? keyRows(texts);
  if (keys !== null) return keyLines(rows, keys);
  if (isKeyGrid(texts)) return rows.flatMap((row, index) => asOneLine(row, texts[index] ?? []));
  const options = letteredCells(rows);
  if (options !== null) return options;
  const headed = isQuestionHead(texts[0] ?? []);
  return (headed ? rows.slice(1) : rows).flatMap(
    (row) => numberedRow(row, headed ? 1 : 5) ?? formRow(row) ?? row.flat(),
  );
}

/** Below a title of their own, keys are told from everything else however few they are. */
function keyLines(rows: readonly Row[], keys: NonNullable<ReturnType<typeof keyColumns>>): Line[] {
  const lines = keys.map(({ row, text }) => lineAt(rows.slice(row, row + 1), text));
  return [lineAt(rows, "ĐÁP ÁN"), ...lines];
}

/** Words in the place of the first of some rows. */
function lineAt(rows: readonly Row[], text: string): Line {
  const [first = emptyLine] = rows.flat(2);
  return { ...first, text, spans: [], images: [] };
}

const emptyLine: Line = { number: 0, text: "", spans: [], images: [] };

/** A grid of numbers and letters, with little else. */
function isKeyGrid(texts: readonly (readonly string[])[]): boolean {
  const cells = texts.flat().filter((text) => text !== "");
  const keys = cells.filter((text) => /^\d{0,4}\s?[.:)-]?\s?[A-Ha-h]{0,4}$/.test(text));
  return (
    texts.some((row) => row.length >= 2) &&
    cells.every((text) => text.length <= shortCell) &&
    cells.some((text) => /^\d/.test(text)) &&
    keys.length * 2 >= cells.length
  );
}

/** "A | words", row by row or several in a row: options whose letters have cells of their own. */
function letteredCells(rows: readonly Row[]): Line[] | null {
  const cells = rows.flat().filter((cell) => cell.length > 0);
  const letters = cells.filter((_, at) => at % 2 === 0);
  const isRow = letters.every((cell, at) => {
    const [head, ...more] = cell;
    return more.length === 0 && /^([A-H])[.):]?$/.exec(head?.text ?? "")?.[1] === letterAt(at);
  });
  if (!isRow || letters.length < 2 || cells.length % 2 > 0) return null;
  return letters.flatMap((_, at) => {
    const [first, ...others] = cells[at * 2 + 1] ?? [];
    return first === undefined ? [] : [prefixed(first, `${letterAt(at)}. `), ...others];
  });
}

const question = /^(?:noi dung(?: cau hoi| cau)?|cau hoi(?: thi)?|de bai|questions?)$/;

/** The head of a table whose rows are questions. */
function isQuestionHead(head: readonly string[]): boolean {
  return head.length >= 2 && head.some((cell) => question.test(fold(cell)));
}

function asOneLine(row: Row, texts: readonly string[]): Line[] {
  const [first] = row.flat();
  if (!first) return [];
  return [{ ...first, text: texts.filter((text) => text !== "").join(" "), spans: [] }];
}

/** "1 | the question and its options | B": the number before the question, the letter as its key. */
function numberedRow(row: Row, shortest: number): Line[] | null {
  const [number, asked, ...rest] = row;
  const digits =
    number?.length === 1 ? /^(\d{1,4})[.)]?$/.exec(number[0]?.text ?? "")?.[1] : undefined;
  const [first, ...others] = asked ?? [];
  if (digits === undefined || !first || first.text.length < shortest) return null;
  return [prefixed(first, `${digits}. `), ...others, ...rest.flatMap(lastCell)];
}

const formLabel =
  /^(?:(?:câu(?: hỏi)?|bài|question)\s?\d{1,4}|đáp án(?: đúng)?|answer|key|giải thích|lời giải|căn cứ(?: pháp lý)?|mức độ)\s?[.:]?$/iu;

/** "Câu 1 | the question", "Đáp án | B": what stands in front is the label of what follows. */
function formRow([label, words, ...rest]: Row): Line[] | null {
  const [head] = label ?? [];
  const [first, ...others] = words ?? [];
  if (!head || !first || label?.length !== 1 || rest.flat().length > 0) return null;
  if (!formLabel.test(head.text)) return null;
  return [prefixed(first, `${head.text.replace(/\s?[.:]$/u, "")}: `), ...others];
}

/** A cell that holds one letter alone names the key. */
function lastCell(cell: readonly Line[]): Line[] {
  const [only, ...more] = cell;
  const letter = only && more.length === 0 ? /^[A-H]$/.exec(only.text) : null;
  return only && letter ? [{ ...only, text: `Key: ${only.text}`, spans: [] }] : [...cell];
}
