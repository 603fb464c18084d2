import { linesOfPaper, paperKeys } from "../docx/paper-keys";
import type { Line } from "./line";

const head =
  /^(?:(?:câu(?: hỏi)?|stt|mã đề|đề|đáp án)[\s:/\\|.-]*){0,4}(\d{1,4}(?:[\s|;,]+(?:mã )?(?:đề\s)?\d{1,4})+)[\s|;,]*$/iu;
const row = /^\d{1,4}[.)]?(?:[\s|;,]+[A-H])+[\s|;,]*$/iu;

/** Keys for several papers whose columns spaces part ("Câu 101 102", "1 A B"), as those of a table. */
export function withPaperColumns(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  let end = 0;
  lines.forEach((line, at) => {
    if (at < end) return;
    const rows = head.test(line.text.slice(0, 200)) ? rowsBelow(lines, at) : [];
    const papers = rows.length === 0 ? null : paperKeys([titlesOf(line.text), ...rows]);
    end = at + 1 + (papers === null ? 0 : rows.length);
    found.push(...(papers === null ? [line] : papers.flatMap((keys) => linesOfPaper(line, keys))));
  });
  return found;
}

function rowsBelow(lines: readonly Line[], title: number): string[][] {
  const end = lines.findIndex(({ text }, at) => at > title && !row.test(text));
  return lines.slice(title + 1, end < 0 ? undefined : end).map(({ text }) => wordsOf(text));
}

/** The title of the numbers as one cell, then a code in each. */
function titlesOf(text: string): string[] {
  const [, codes = ""] = head.exec(text.slice(0, 200)) ?? [];
  return [text.slice(0, text.indexOf(codes)).trim() || "Câu", ...wordsOf(codes)];
}

/** Numbers and letters, without what stands between them. */
function wordsOf(text: string): string[] {
  return text.split(/[\s|;,]+/u).filter((word) => /^(?:\d+[.)]?|[A-H])$/i.test(word));
}
