import type { CellStyle } from "hucre";
import { isEmphatic } from "../../text/colour";
import type { Emphasis } from "../text/line";

/** How a cell is set off from those beside it, as far as its style says. */
export function looksOf(style: CellStyle | undefined): Emphasis[] {
  if (style === undefined) return [];
  const { font = {}, fill } = style;
  const looks: readonly (readonly [Emphasis, boolean])[] = [
    ["bold", font.bold === true],
    ["italic", font.italic === true],
    ["underline", Boolean(font.underline)],
    ["colour", isEmphatic(font.color?.rgb)],
    ["highlight", isEmphatic(fillOf(fill))],
  ];
  return looks.flatMap(([look, holds]) => (holds ? [look] : []));
}

function fillOf(fill: CellStyle["fill"]): string | undefined {
  return fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.rgb : undefined;
}
