import type { SampleSheet } from "@/lib/domain/sampling/sheet";
import { type SheetWords, toGrid } from "@/lib/domain/sampling/sheet-grid";
import { guardCell } from "../sheet/guard-cell";
import { writeSheet } from "../sheet/write-sheet";

export const sampleFormats = ["xlsx", "csv", "json"] as const;
export type SampleFormat = (typeof sampleFormats)[number];

export type SampleWords = SheetWords & { readonly sheet: string; readonly title: string };

const widths = [8, 14, 28, 30, 14, 14, 10];

/** A draw as the file that anybody can check: what stands in it is the same in all formats. */
export async function writeSample(
  sheet: SampleSheet,
  format: SampleFormat,
  words: SampleWords,
): Promise<Uint8Array> {
  if (format === "json") return encode(`${JSON.stringify(sheet, null, 2)}\n`);
  const { lines, head, rows } = toGrid(sheet, words);
  if (format === "csv")
    return encode(csvOf([[words.title], ...lines.map((line) => [line]), head, ...rows]));
  return writeSheet({
    name: words.sheet,
    titles: [words.title, ...lines],
    columns: head.map((header, index) => ({
      header,
      width: widths[index] ?? 14,
      kind: index === 0 ? "number" : "text",
    })),
    rows,
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Begins with a byte order mark, by which Excel knows that the text is Unicode. */
function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(String(cell))).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return `"${guardCell(cell).replaceAll('"', '""')}"`;
}
