import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import { readTypes } from "@/lib/interop/items/reading";
import { heldTypes } from "@/lib/interop/items/write/holding";

const text = readFileSync(join(import.meta.dirname, "../../docs/interop.md"), "utf8");
const lines = text.split("\n");
const head =
  lines.map(cellsOf).find(([name, , first]) => name === "type" && first === "qti1.2") ?? [];

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The line below that of what is read, which is named by the type. */
function writtenAs(type: string): string[] {
  const at = lines.map(cellsOf).findIndex(([name, way]) => name === type && way === "in");
  return cellsOf(lines[at + 1] ?? "");
}

describe("the table of types and formats", () => {
  it.each(readTypes)("says of every format whether %s can be written in it", (type) => {
    const cells = writtenAs(type);
    expect(cells.slice(0, 2)).toEqual(["", "out"]);
    const said = writtenFormats.filter((format) =>
      /^(yes|\d)/.test(cells[head.indexOf(format)] ?? ""),
    );
    expect(said).toEqual(writtenFormats.filter((format) => heldTypes[format].has(type)));
  });
});
