import type { Line } from "../text/line";

type Row = readonly (readonly Line[])[];

/** As long as a cell of a table of keys is. */
const shortCell = 14;

/** A table that is none of items, as lines: keys row by row, questions with their number and key. */
export function tableLines(rows: readonly Row[]): Line[] {
  const texts = rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(" ")));
  const isGrid = texts.every((row) => row.every((text) => text.length <= shortCell));
  const isWide = texts.some((row) => row.length >= 2);
  if (isGrid && isWide && texts.flat().some((text) => /^\d{1,4}[.:)-]?/.test(text))) {
    return rows.flatMap((row, index) => asOneLine(row, texts[index] ?? []));
  }
  return rows.flatMap((row) => numberedRow(row) ?? row.flat());
}

function asOneLine(row: Row, texts: readonly string[]): Line[] {
  const [first] = row.flat();
  if (!first) return [];
  return [
    {
      ...first,
      text: texts.filter((text) => text !== "").join(" "),
      spans: [],
    },
  ];
}

/** "1 | the question and its options | B": the number before the question, the letter as its key. */
function numberedRow(row: Row): Line[] | null {
  const [number, question, ...rest] = row;
  const digits =
    number?.length === 1 ? /^(\d{1,4})[.)]?$/.exec(number[0]?.text ?? "")?.[1] : undefined;
  const [first, ...others] = question ?? [];
  if (digits === undefined || !first || first.text.length < 5) return null;
  const prefix = `${digits}. `;
  const shifted = first.spans.map((span) => ({
    ...span,
    from: span.from + prefix.length,
    to: span.to + prefix.length,
  }));
  return [
    { ...first, text: prefix + first.text, spans: shifted },
    ...others,
    ...rest.flatMap(lastCell),
  ];
}

/** A cell that holds one letter alone names the key. */
function lastCell(cell: readonly Line[]): Line[] {
  const [only, ...more] = cell;
  const letter = only && more.length === 0 ? /^[A-H]$/.exec(only.text) : null;
  return only && letter ? [{ ...only, text: `Key: ${only.text}`, spans: [] }] : [...cell];
}
