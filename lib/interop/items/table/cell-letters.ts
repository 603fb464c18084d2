import type { Cell, Sheet } from "hucre";
import { legacyCodeOf } from "../../text/decode";
import {
  codeOfFont,
  drawsCapitals,
  fromLegacy,
  hasUnicodeLetters,
  type LegacyCode,
} from "../../text/legacy";

/** As much text as tells in which code it is. */
const sampled = 20_000;

/**
 * The code before Unicode that a workbook is written in although no font of it says so; null where
 * one does, or where its words read as they are.
 */
export function codeOfWorkbook(sheets: readonly Sheet[]): LegacyCode | null {
  const words: string[] = [];
  let length = 0;
  for (const { rows, cells } of sheets) {
    if ([...(cells?.values() ?? [])].some(hasOldFont)) return null;
    for (const value of rows.flat()) {
      if (length > sampled) break;
      if (typeof value !== "string") continue;
      words.push(value);
      length += value.length;
    }
  }
  return legacyCodeOf(words.join("\n"));
}

function hasOldFont({ style, richText = [] }: Cell): boolean {
  const fonts = [style?.font?.name, ...richText.map(({ font }) => font?.name)];
  return fonts.some((font) => codeOfFont(font ?? "") !== null);
}

/** The letters of a cell as its fonts draw them, that of the cell or those of its stretches. */
export function lettersOf(text: string, cell: Cell | undefined, unnamed: LegacyCode | null) {
  const own = cell?.style?.font?.name ?? "";
  const runs = cell?.richText ?? [];
  const isWhole = runs.map((run) => run.text).join("") === text;
  return isWhole && runs.length > 0
    ? runs.map((run) => drawn(run.text, run.font?.name ?? own, unnamed)).join("")
    : drawn(text, own, unnamed);
}

/** Letters that only Unicode has were typed in it, whatever the font. */
function drawn(text: string, font: string, unnamed: LegacyCode | null): string {
  const code = codeOfFont(font) ?? unnamed;
  if (code === null || hasUnicodeLetters(text)) return text;
  const unicode = fromLegacy(text, code);
  return drawsCapitals(font) ? unicode.toUpperCase() : unicode;
}
