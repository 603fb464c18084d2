import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readRows } from "@/lib/interop/rows/read-rows";
import { figuresIn, isOff, offLine } from "./compare";
import { type Dataset, datasets } from "./datasets";

// Compares what the commands `estimate …` give with figures that others reckoned in R.

const { values } = parseArgs({ options: { data: { type: "string" } } });
const data = values.data ?? process.env.REFERENCE_DATA;

if (data === undefined) {
  console.error("Name the folder of the figures: npm run -s reference -- --data FOLDER");
  process.exitCode = 2;
} else {
  const off = datasets.reduce((sum, dataset) => sum + report(data, dataset), 0);
  process.exitCode = off === 0 ? 0 : 1;
}

/** Prints what is off in a folder, then its sums; returns how many are off. */
function report(place: string, { folder, compare }: Dataset): number {
  const path = (name: string) => join(place, folder, name);
  const expected: unknown = JSON.parse(readFileSync(path("expected.json"), "utf8"));
  const compared = compare(expected, (name) => tableIn(path(name)));
  const off = compared.filter(isOff);
  for (const one of off) console.log(offLine(folder, one));
  const all = figuresIn(expected);
  console.log(`${folder}: ${compared.length} compared, ${off.length} off; ${all} figures in all`);
  return off.length;
}

function tableIn(path: string) {
  const read = readRows(readFileSync(path));
  if (!read.ok) throw new Error(`${path}: ${read.reason}`);
  return read.value.rows;
}
