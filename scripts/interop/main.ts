import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { readItemFile } from "@/lib/interop/items/read-item-file";
import { openReader, type Reader } from "@/lib/interop/worker/reader";
import type { ExpectedFile } from "./expected";
import { judgeFile, type Judged, type Verdict, verdicts } from "./judge-file";
import { recordsIn } from "./records";

// Compares what is read from a folder of development material with what is recorded beside it.

type Row = Judged & { readonly format: string; readonly file: string };

const { values } = parseArgs({ options: { data: { type: "string" } } });
const data = values.data ?? process.env.INTEROP_DATA;

if (data === undefined) {
  console.error("Name the folder of the material: npm run -s interop -- --data FOLDER");
  process.exitCode = 2;
} else {
  report(await compareAll(data));
}

async function compareAll(folder: string): Promise<Row[]> {
  const reader = openReader();
  const rows: Row[] = [];
  try {
    for (const { format, files } of recordsIn(folder)) {
      for (const file of files) {
        const judged = await compareFile(reader, file);
        const place = relative(folder, file.path);
        rows.push(...judged.map((one) => ({ ...one, format, file: place })));
      }
    }
  } finally {
    reader.close();
  }
  return rows;
}

async function compareFile(reader: Reader, file: ExpectedFile): Promise<Judged[]> {
  const bytes = readFileSync(file.path);
  return judgeFile(file, await readItemFile(reader, { name: file.path, bytes }, null));
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
