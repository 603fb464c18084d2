import { readFile } from "node:fs/promises";
import {
  estimateMean,
  estimateProportions,
  type RowError,
} from "@/lib/domain/measurement/estimate";
import { estimateUnits } from "@/lib/domain/measurement/estimate-units";
import type { Result } from "@/lib/domain/result";
import { type NamedRows, readRows } from "@/lib/interop/rows/read-rows";
import { commandText } from "@/lib/platform/console-text";
import { readCommandLine } from "./command-line";
import { refusedInput, type Outcome } from "./outcome";

/** `estimate proportions FILE`: intervals for each share x of n, of N or without end. */
export async function estimateProportionsOf(args: readonly string[]): Promise<Outcome> {
  const line = readCommandLine(args, []);
  if (!line.ok) return invalid(line.reason);
  return answerFrom(line.value.path, ["x", "n"], ({ rows }) => estimateProportions(rows));
}

/** `estimate mean FILE --value COL [--stratum COL] --population COL`: of a finite population. */
export async function estimateMeanOf(args: readonly string[]): Promise<Outcome> {
  const line = readCommandLine(args, ["value", "stratum", "population"]);
  if (!line.ok) return invalid(line.reason);
  const { value, stratum, population } = line.value.options;
  if (value === undefined) return invalid("--value");
  if (population === undefined) return invalid("--population");
  const columns = {
    ...{ value: columnName(value), population: columnName(population) },
    ...(stratum !== undefined && { stratum: columnName(stratum) }),
  };
  return answerFrom(line.value.path, Object.values(columns), ({ rows }) =>
    estimateMean(rows, columns),
  );
}

/** `estimate units FILE --value COL --unit COL`: means of units, drawn towards the mean of all. */
export async function estimateUnitsOf(args: readonly string[]): Promise<Outcome> {
  const line = readCommandLine(args, ["value", "unit"]);
  if (!line.ok) return invalid(line.reason);
  const { value, unit } = line.value.options;
  if (value === undefined) return invalid("--value");
  if (unit === undefined) return invalid("--unit");
  const columns = { value: columnName(value), unit: columnName(unit) };
  return answerFrom(line.value.path, Object.values(columns), ({ rows }) =>
    estimateUnits(rows, columns),
  );
}

/** As names of columns are read from a file. */
const columnName = (text: string) => text.trim().normalize("NFC");

async function answerFrom(
  path: string,
  needed: readonly string[],
  estimate: (table: NamedRows) => Result<object, RowError[] | "no_spread">,
): Promise<Outcome> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refused("file_missing", { path });
  const table = readRows(bytes);
  if (!table.ok) return refused(table.reason, { path });
  const missing = needed.filter((column) => !table.value.columns.includes(column));
  if (missing.length > 0) return refused("column_missing", { columns: missing.join(", ") });
  const answer = estimate(table.value);
  if (!answer.ok) {
    if (answer.reason === "no_spread") return refused("no_spread", { path });
    const { lines } = table.value;
    // The first row stands on line 2 where the file has no empty lines.
    return refusedInput(
      answer.reason.map((error) =>
        problemOf({ ...error, line: lines[error.line - 2] ?? error.line }),
      ),
    );
  }
  return { exitCode: 0, json: answer.value, text: JSON.stringify(answer.value, null, 2) };
}

function problemOf({ code, line, column }: RowError) {
  return { code, line, message: commandText(code, { line, column }) };
}

type FileProblem =
  | "file_missing"
  | "not_text"
  | "no_rows"
  | "no_spread"
  | "duplicate_column"
  | "column_missing";

function refused(code: FileProblem, values: Readonly<Record<string, string>>): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}

function invalid(option: string): Outcome {
  return refusedInput([
    { code: "option_invalid", message: commandText("option_invalid", { option }) },
  ]);
}
