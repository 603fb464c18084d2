import type { SheetColumn, SheetValue } from "../sheet/write-sheet";

export type CellKind = NonNullable<SheetColumn["kind"]>;

/** Whole numbers and Vietnamese decimals. */
const patterns: Record<Exclude<CellKind, "text">, RegExp> = {
  number: /^\d+(,\d+)?$/,
  percent: /^\d+(,\d+)?%$/,
  day: /^\d{2}\/\d{2}\/\d{4}$/,
};
const kinds = ["number", "percent", "day"] as const;

/** Room left to write by hand is an empty cell. */
const isOpen = (text: string) => /^\.*$/.test(text);

/** What the cells of a column are, where they are all of one kind. */
export function kindOfCells(texts: readonly string[]): CellKind {
  const filled = texts.filter((text) => !isOpen(text));
  if (filled.length === 0) return "text";
  return kinds.find((kind) => filled.every((text) => patterns[kind].test(text))) ?? "text";
}

/** A cell of a paper as a workbook holds it. */
export function valueIn(text: string, kind: CellKind): SheetValue {
  if (kind === "text") return text;
  if (isOpen(text)) return null;
  if (kind === "day") return text.split("/").reverse().join("-");
  const [number = null] = numbersIn(text);
  return number === null || kind === "number" ? number : Number((number / 100).toFixed(6));
}

/** The numbers in a text, in order: "6,83 (6,31 - 7,34)", "-0,52". */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?:(?<![\p{L}\d])[-+])?\d+(?:\.\d{3})*(?:,\d+)?/gu)].map(([number]) =>
    Number(number.replaceAll(".", "").replace(",", ".")),
  );
}
