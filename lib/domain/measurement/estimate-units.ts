import { ok, rejected, type Result } from "@/lib/domain/result";
import { numberProblem, type Row, type RowError } from "./estimate";
import { type ShrunkenMeans, shrunkenMeans } from "./shrunken-means";

export type UnitColumns = { readonly value: string; readonly unit: string };

/**
 * The means of units drawn towards the mean of all, from one row a person.
 *
 * Refused by row: values that are not numbers, no unit. Refused as a whole: `no_spread`, where
 * nothing tells spread within units from spread between them.
 */
export function estimateUnits(
  rows: readonly Row[],
  { value, unit }: UnitColumns,
): Result<ShrunkenMeans, RowError[] | "no_spread"> {
  const errors = rows.flatMap((row, index): RowError[] => {
    const line = index + 2;
    const problem = numberProblem(row[value]);
    return [
      ...(problem === null ? [] : [{ code: problem, line, column: value }]),
      ...(nameIn(row, unit) === "" ? [{ code: "unit_missing" as const, line, column: unit }] : []),
    ];
  });
  if (errors.length > 0) return rejected(errors);
  const units = new Map<string, number[]>();
  for (const row of rows) {
    const values = units.get(nameIn(row, unit)) ?? [];
    units.set(nameIn(row, unit), values);
    values.push(Number(row[value]));
  }
  const means = shrunkenMeans([...units].map(([name, values]) => ({ unit: name, values })));
  return means === null ? rejected("no_spread") : ok(means);
}

function nameIn(row: Row, column: string): string {
  return row[column]?.trim() ?? "";
}
