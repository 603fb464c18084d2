import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  estimateMean,
  estimateProportions,
  type RowError,
} from "@/lib/domain/measurement/estimate";
import type { Result } from "@/lib/domain/result";
import { type NamedRows, readRows } from "@/lib/interop/rows/read-rows";
import { commandText } from "@/lib/platform/console-text";
import { refusedInput, type Outcome } from "./outcome";

/** `estimate proportions FILE`: intervals for each share x of n, of N or without end. */
export async function estimateProportionsOf(args: readonly string[]): Promise<Outcome> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false });
  const [path] = positionals;
  if (path === undefined) return invalid("FILE");
  return answerFrom(path, ["x", "n"], ({ rows }) => estimateProportions(rows));
}

/** `estimate mean FILE --value COL [--stratum COL] --population COL`: of a finite population. */
export async function estimateMeanOf(args: readonly string[]): Promise<Outcome> {
  const column = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { value: column, stratum: column, population: column },
    allowPositionals: true,
    strict: false,
  });
  const [path] = positionals;
  const { value, stratum, population } = values;
  if (path === undefined) return invalid("FILE");
  if (typeof value !== "string") return invalid("--value");
  if (typeof population !== "string") return invalid("--population");
  const named = typeof stratum === "string" ? { stratum } : {};
  const columns = { value, population, ...named };
  return answerFrom(path, Object.values(columns), ({ rows }) => estimateMean(rows, columns));
}

async function answerFrom(
  path: string,
  needed: readonly string[],
  estimate: (table: NamedRows) => Result<object, RowError[]>,
): Promise<Outcome> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refused("file_missing", { path });
  const table = readRows(bytes);
  if (!table.ok) return refused(table.reason, { path });
  const missing = needed.filter((column) => !table.value.columns.includes(column));
  if (missing.length > 0) return refused("column_missing", { columns: missing.join(", ") });
  const answer = estimate(table.value);
  if (!answer.ok) return refusedInput(answer.reason.map(problemOf));
  return { exitCode: 0, json: answer.value, text: JSON.stringify(answer.value, null, 2) };
}

function problemOf({ code, line, column }: RowError) {
  return { code, line, message: commandText(code, { line, column }) };
}

type FileProblem = "file_missing" | "not_text" | "no_rows" | "duplicate_column" | "column_missing";

function refused(code: FileProblem, values: Readonly<Record<string, string>>): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}

function invalid(option: string): Outcome {
  return refusedInput([
    { code: "option_invalid", message: commandText("option_invalid", { option }) },
  ]);
}
