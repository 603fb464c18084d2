import type { Remark } from "../reading";
import { boxOf, ticks } from "../text/boxes";
import { type EmphasisSign, hasSign, keySigns } from "../text/emphasis-key";
import { plainLine } from "../text/line";
import { type Label, optionOf, type RawOption } from "../text/option-labels";
import { type GridRow, lookingLine } from "./grid";
import type { Columns } from "./heading";

/** Signs of a key beside or on the options of a table that names no key. */
export type MarkedTable = { readonly signs: readonly EmphasisSign[] };

/** What sets off the right options of a table, when anything does so in nearly every row. */
export function markedTable(rows: readonly GridRow[], columns: Columns): MarkedTable {
  const asked = rows
    .filter((row) => (row.cells[columns.key ?? -1] ?? "") === "")
    .map((row) => ({ options: rawOptions(row, columns) }));
  return { signs: keySigns(asked) };
}

type Marked = {
  readonly letters: readonly string[];
  readonly remarks: readonly Remark[];
  /** Words of the options without the signs beside them, by their letters. */
  readonly texts: ReadonlyMap<string, string>;
};

/** The right options of a row by the signs on them; none where two signs disagree. */
export function markedLetters(row: GridRow, columns: Columns, { signs }: MarkedTable): Marked {
  const options = rawOptions(row, columns);
  const ticked = ticks(options.map(({ box }) => box));
  const beside = options.filter(({ marked }, index) => marked || ticked?.[index] === true);
  const isSign = beside.length > 0 && beside.length < options.length;
  const texts =
    isSign || ticked !== null ? options.map(({ label, line }) => [label, line.text] as const) : [];
  const found = [
    isSign ? beside : [],
    ...signs.map((sign) => options.filter((option) => hasSign(option, sign))),
  ]
    .map((some, index) => (index > 0 && some.length > 1 ? [] : some.map(({ label }) => label)))
    .filter((letters) => letters.length > 0);
  const distinct = new Set(found.map((letters) => letters.join()));
  const [letters = []] = found;
  return distinct.size > 1
    ? { letters: [], remarks: [{ code: "keys_disagree" }], texts: new Map(texts) }
    : { letters, remarks: [], texts: new Map(texts) };
}

function rawOptions(row: GridRow, { options }: Columns): RawOption[] {
  return options.flatMap(({ label, column }) => {
    const text = row.cells[column] ?? "";
    if (text === "") return [];
    const line = lookingLine(text, row.row, row.looks?.[column]);
    return [{ ...optionOf(line, labelIn(text, label)), head: plainLine("", row.row) }];
  });
}

/** A star or a box before the words is the sign that stands before labels elsewhere. */
function labelIn(text: string, letter: string): Label {
  const found = boxOf(text);
  const [sign] = /^(?:[✓✔►]|\*(?=\s?\p{L}|\s\p{N}))\s?/u.exec(text) ?? [""];
  const at = found?.at ?? sign.length;
  return { box: found?.box ?? null, letter, lower: false, marked: sign !== "", at };
}
