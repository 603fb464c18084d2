import { isEmphatic } from "../../text/colour";
import { plainText } from "../blocks";
import type { SourceBlock, SourceRun } from "../reading";
import type { Grid, GridRow } from "../table/grid";
import { withMerged } from "../table/merged-cells";
import { tableLimits } from "../table/table-limits";
import type { Emphasis } from "../text/line";
import {
  childElements,
  descendants,
  descendantsNamed,
  wordsOf,
  type XmlElement,
} from "../xml/element";
import { toBlocks } from "./to-blocks";

type Merge = Parameters<typeof withMerged>[1][number];

/** A table of a page as a grid: cells that go over several columns or rows leave the others empty. */
export function htmlTable(table: XmlElement): Grid {
  const merges: Merge[] = [];
  // So many rows each column is still taken from above.
  const taken: number[] = [];
  const rows = descendantsNamed(table, "tr").slice(0, tableLimits.rows + 1);
  const grid = rows.map((row, index) => layRow(row, { index, taken, merges }));
  return withMerged(
    grid.filter(({ cells }) => cells.some((cell) => cell !== "")),
    merges,
  );
}

type Laying = { readonly index: number; readonly taken: number[]; readonly merges: Merge[] };

function layRow(row: XmlElement, { index, taken, merges }: Laying): GridRow {
  const cells: string[] = [];
  const looks: (readonly Emphasis[])[] = [];
  const free = () => {
    while ((taken[cells.length] ?? 0) > 0) {
      taken[cells.length] = (taken[cells.length] ?? 0) - 1;
      cells.push("");
    }
  };
  for (const cell of childElements(row).filter(({ name }) => name === "td" || name === "th")) {
    free();
    const [wide, tall] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
    const column = cells.length;
    if (column + wide > tableLimits.columns) break;
    const { blocks } = toBlocks(cell.children);
    cells.push(plainText(blocks), ...Array.from({ length: wide - 1 }, () => ""));
    looks[column] = looksOf(cell, blocks);
    for (let at = column; at < column + wide; at += 1) taken[at] = tall - 1;
    const last = { endRow: index + tall - 1, endCol: column + wide - 1 };
    if (tall > 1) merges.push({ startRow: index, startCol: column, ...last });
  }
  free();
  return { row: index + 1, cells, looks: cells.map((_, column) => looks[column] ?? []) };
}

function spanOf({ attributes }: XmlElement, name: string): number {
  const span = Number.parseInt(attributes.get(name) ?? "1", 10);
  return span >= 1 && span <= tableLimits.rows ? span : 1;
}

/** How a cell is set off as a whole. */
function looksOf(cell: XmlElement, blocks: readonly SourceBlock[]): Emphasis[] {
  const runs = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : []));
  const every = (mark: keyof SourceRun) => runs.length > 0 && runs.every((run) => run[mark]);
  const words = wordsOf(cell);
  const around = [cell, ...descendants(cell, (inner) => wordsOf(inner) === words)];
  const isColoured = (name: "color" | "background") =>
    around.some((one) => isEmphatic(colourOf(one, name)));
  const looks: readonly (readonly [Emphasis, boolean])[] = [
    ["bold", every("bold")],
    ["italic", every("italic")],
    ["underline", every("underline")],
    ["colour", words !== "" && isColoured("color")],
    ["highlight", words !== "" && isColoured("background")],
  ];
  return looks.flatMap(([look, holds]) => (holds ? [look] : []));
}

/** The colours that people name. */
const named: Readonly<Record<string, string>> = { red: "ff0000", yellow: "ffff00", blue: "0000ff" };

function colourOf({ attributes }: XmlElement, name: "color" | "background"): string | undefined {
  const style = attributes.get("style") ?? "";
  const [, said] =
    new RegExp(`(?:^|[;\\s])${name}(?:-color)?\\s?:\\s?#?([\\w]{3,10})`, "i").exec(style) ?? [];
  const colour = said ?? attributes.get(name === "color" ? "color" : "bgcolor")?.replace("#", "");
  return colour && (named[colour.toLowerCase()] ?? colour);
}
