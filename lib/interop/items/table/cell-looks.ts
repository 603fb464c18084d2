import type { CellStyle } from "hucre";
import { isEmphatic } from "../../text/colour";
import type { Emphasis } from "../text/line";

/** Most cells of most sheets: one list for all of them. */
const plain: readonly Emphasis[] = [];

/** How a cell is set off from those beside it, as far as its style says. */
export function looksOf(style: CellStyle | undefined): readonly Emphasis[] {
  if (style === undefined) return plain;
  const { font = {}, fill } = style;
  const looks: readonly (readonly [Emphasis, boolean])[] = [
    ["bold", font.bold === true],
    ["italic", font.italic === true],
    ["underline", Boolean(font.underline)],
    ["colour", isEmphatic(font.color?.rgb)],
    ["highlight", isEmphatic(fillOf(fill))],
  ];
  return looks.some(([, holds]) => holds)
    ? looks.flatMap(([look, holds]) => (holds ? [look] : []))
    : plain;
}

function fillOf(fill: CellStyle["fill"]): string | undefined {
  return fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.rgb : undefined;
}
