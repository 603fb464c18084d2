import { keyColumns } from "../docx/key-columns";
import { tableLines } from "../docx/table-lines";
import { type Line, sliceLine } from "./line";

const strokes = /^[|\s:+-]{3,}$/;

/** Tables of keys that are typed with strokes ("| Câu | Đáp án | Giải thích |"), as lines like those of Word's tables. */
export function withTypedTables(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = tableEnd(lines, at);
    const rows = lines
      .slice(at, end)
      .filter(({ text }) => !strokes.test(text))
      .map(cellsOf);
    const texts = rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join("")));
    if (rows.length < 2 || keyColumns(texts) === null) {
      found.push(...lines.slice(at, Math.max(end, at + 1)));
    } else found.push(...tableLines(rows));
    at = Math.max(end, at + 1) - 1;
  }
  return found;
}

/** Behind the last of the lines from here on that have strokes. */
function tableEnd(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.text.includes("|")) at += 1;
  return at;
}

function cellsOf(line: Line): Line[][] {
  const text = line.text.replace(/\|$/, "");
  const cells: Line[][] = [];
  let from = text.startsWith("|") ? 1 : 0;
  while (from <= text.length) {
    const next = text.indexOf("|", from);
    const end = next < 0 ? text.length : next;
    cells.push([sliceLine(line, from, end)]);
    from = end + 1;
  }
  return cells;
}
