import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { readItemFile } from "@/lib/interop/items/read-item-file";
import { openReader, type Reader } from "@/lib/interop/worker/reader";
import type { ExpectedFile } from "./expected";
import { runHostile } from "./hostile/run-hostile";
import { judgeFile, type Judged, type Verdict, verdicts } from "./judge-file";
import { type JudgedIn, matrixLines } from "./matrix";
import { recordsIn } from "./records";
import { type RoundTrip, roundTrips } from "./round-trip";

// Compares what is read from a folder of development material with what is recorded beside it.

type Row = JudgedIn & { readonly format: string; readonly file: string };
type Trip = RoundTrip & { readonly file: string };
type Comparison = { readonly rows: Row[]; readonly trips: Trip[] };

const { values } = parseArgs({
  options: { data: { type: "string" }, hostile: { type: "boolean" }, table: { type: "boolean" } },
});
const data = values.data ?? process.env.INTEROP_DATA;

if (values.hostile) {
  process.exitCode = (await runHostile()) === 0 ? 0 : 1;
} else if (data === undefined) {
  console.error("Name the folder of the material: npm run -s interop -- --data FOLDER");
  process.exitCode = 2;
} else {
  const { rows, trips } = await compareAll(data);
  if (values.table) {
    for (const line of matrixLines(rows, trips)) console.log(line);
  } else {
    report(rows);
    reportTrips(trips);
  }
}

async function compareAll(folder: string): Promise<Comparison> {
  const reader = openReader();
  const rows: Row[] = [];
  const trips: Trip[] = [];
  try {
    for (const { format, files } of recordsIn(folder)) {
      for (const file of files) {
        const read = await readFile(reader, file);
        const place = relative(folder, file.path);
        const readAs = read.ok ? read.value.format : "refused";
        const judged = judgeFile(file, read);
        rows.push(...judged.map((one) => ({ ...one, format, readAs, file: place })));
        const returned = await roundTrips(read.ok ? read.value.items : []);
        trips.push(...returned.map((one) => ({ ...one, file: place })));
      }
    }
  } finally {
    reader.close();
  }
  return { rows, trips };
}

function readFile(reader: Reader, { path }: ExpectedFile) {
  return readItemFile(reader, { name: path, bytes: readFileSync(path) }, null);
}

function report(rows: readonly Row[]) {
  const groups = groupBy(rows);
  console.log(
    `| format | kind | ${verdicts.join(" | ")} |\n|---|---|${"---:|".repeat(verdicts.length)}`,
  );
  for (const [name, group] of groups) console.log(`| ${name} | ${countsOf(group).join(" | ")} |`);
  console.log(`| all | | ${countsOf(rows).join(" | ")} |\n`);
  for (const { file, kind, verdict, said } of rows) {
    if (verdict !== "right") console.log(`${verdict}: ${file}: ${kind}: ${said}`);
  }
  if (rows.some(({ verdict }) => verdict === "wrong" || verdict === "missing"))
    process.exitCode = 1;
}

function countsOf(rows: readonly Judged[]): number[] {
  const count = (wanted: Verdict) => rows.filter(({ verdict }) => verdict === wanted).length;
  return verdicts.map(count);
}

function groupBy(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = `${row.format} | ${row.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

/** How many came back as they were, and every one that did not; the table has them by type. */
function reportTrips(trips: readonly Trip[]) {
  const different = trips.filter(({ outcome }) => outcome === "different");
  console.log(`\nwritten and read again: ${trips.length}, different: ${different.length}`);
  for (const { file, format, type, said } of different) {
    console.log(`different: ${file}: ${format} ${type}: ${said}`);
  }
  if (different.length > 0) process.exitCode = 1;
}
