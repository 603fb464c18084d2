import { ok, rejected, type Result } from "@/lib/domain/result";
import { hypergeometricInterval } from "./hypergeometric";
import { type Estimate, meanOf, tInterval } from "./mean";
import { clopperPearson, type Interval, wilson } from "./proportion";
import { stratifiedMean, type Stratum } from "./stratified";

/** A row of a file, by column name. */
export type Row = Readonly<Record<string, string | undefined>>;

/** A row that cannot be read. `line` counts from 1 with the column names on line 1. */
export type RowError = {
  readonly code:
    | "not_a_count"
    | "not_a_number"
    | "number_too_large"
    | "n_is_zero"
    | "counts_disagree"
    | "stratum_missing"
    | "unit_missing"
    | "population_differs"
    | "population_too_small";
  readonly line: number;
  readonly column: string;
};

export type ProportionCase = {
  readonly x: number;
  readonly n: number;
  readonly N: number | null;
  readonly p: number;
  readonly wilson: Interval;
  readonly clopper_pearson: Interval;
  /** Officers out of N; null without a finite population. */
  readonly hypergeometric: Interval | null;
};

/**
 * Intervals for the share x of n on each row, of a population N or, where N is empty, of one
 * without end.
 *
 * Refused by row: what is not a whole number, n of 0, x above n, n above N.
 *
 * Source: contracts §4, `estimate proportions`.
 */
export function estimateProportions(
  rows: readonly Row[],
): Result<{ cases: ProportionCase[] }, RowError[]> {
  const errors = rows.flatMap((row, index) => countErrors(row, index + 2));
  return errors.length > 0 ? rejected(errors) : ok({ cases: rows.map(proportionCase) });
}

function countErrors(row: Row, line: number): RowError[] {
  const wanted = isEmpty(row.N) ? ["x", "n"] : ["x", "n", "N"];
  const unread = wanted.filter((column) => countOf(row[column]) === null);
  if (unread.length > 0) return unread.map((column) => ({ code: "not_a_count", line, column }));
  const { x, n, N } = counts(row);
  if (n === 0) return [{ code: "n_is_zero", line, column: "n" }];
  if (x > n) return [{ code: "counts_disagree", line, column: "x" }];
  return N !== null && n > N ? [{ code: "counts_disagree", line, column: "N" }] : [];
}

function counts(row: Row): { x: number; n: number; N: number | null } {
  return { x: countOf(row.x) ?? 0, n: countOf(row.n) ?? 0, N: countOf(row.N) };
}

function proportionCase(row: Row): ProportionCase {
  const { x, n, N } = counts(row);
  return {
    x,
    n,
    N,
    p: x / n,
    wilson: wilson(x, n),
    clopper_pearson: clopperPearson(x, n),
    hypergeometric: N === null ? null : hypergeometricInterval(x, n, N),
  };
}

export type MeanColumns = {
  readonly value: string;
  readonly stratum?: string | undefined;
  readonly population: string;
};

export type MeanAnswer = {
  readonly n: number;
  readonly N: number;
  readonly mean: number | null;
  readonly se: number | null;
  /** Persons less strata. */
  readonly df: number;
  readonly ci95: Interval | null;
  /** The degrees of freedom that the product's own results use, and the interval with them. */
  readonly df_satterthwaite: number | null;
  readonly ci95_satterthwaite: Interval | null;
  readonly strata: readonly {
    readonly stratum: string;
    readonly n: number;
    readonly N: number;
    readonly mean: number | null;
    readonly se: number | null;
  }[];
};

/**
 * The mean of a finite population from one row a person tested; the population column holds the
 * size of the person's stratum, or of the unit.
 *
 * Refused by row: values that are not numbers, no stratum, populations that are not whole numbers,
 * differ within a stratum or are smaller than its rows. The error is null when a stratum has one row of
 * several officers.
 *
 * Source: contracts §4, `estimate mean`; the interval with persons less strata as degrees of
 * freedom is what survey packages give.
 */
export function estimateMean(
  rows: readonly Row[],
  columns: MeanColumns,
): Result<MeanAnswer, RowError[]> {
  const errors = rows.flatMap((row, index) => meanErrors(row, columns, index + 2));
  if (errors.length > 0) return rejected(errors);
  const groups = groupRows(rows, columns);
  const disagreeing = groups.flatMap((group) => populationErrors(group, columns));
  if (disagreeing.length > 0) return rejected(disagreeing);
  return ok(
    meanAnswer(
      groups.map(({ stratum }) => stratum),
      columns.stratum !== undefined,
    ),
  );
}

function meanErrors(
  row: Row,
  { value, stratum, population }: MeanColumns,
  line: number,
): RowError[] {
  const errors: RowError[] = [];
  const problem = numberProblem(row[value]);
  if (problem !== null) errors.push({ code: problem, line, column: value });
  if (stratum !== undefined && isEmpty(row[stratum])) {
    errors.push({ code: "stratum_missing", line, column: stratum });
  }
  if (countOf(row[population]) === null) {
    errors.push({ code: "not_a_count", line, column: population });
  }
  return errors;
}

/** Decimals with a point, also as R and pandas write them ("1e+05"). */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Why a cell holds no number that can be reckoned with, or null. */
export function numberProblem(
  cell: string | undefined,
): "not_a_number" | "number_too_large" | null {
  const text = cell?.trim() ?? "";
  if (!decimal.test(text)) return "not_a_number";
  return Math.abs(Number(text)) <= 1e15 ? null : "number_too_large";
}

/**
 * A whole number below 10⁹, also as R and pandas write one ("1e+05", "20.0"); null for anything else.
 * "1.000" is a thousand to many here and one to others: nobody guesses.
 */
function countOf(cell: string | undefined): number | null {
  const text = cell?.trim() ?? "";
  if (!/^\d+(\.0|(\.\d+)?e\+?\d+)?$/i.test(text)) return null;
  const count = Number(text);
  return Number.isInteger(count) && count < 1e9 ? count : null;
}

type Group = { readonly stratum: Stratum; readonly populations: Map<number, number> };

/** Rows by stratum, with the line on which each size of population first stands. */
function groupRows(rows: readonly Row[], { value, stratum, population }: MeanColumns): Group[] {
  const groups = new Map<string, { values: number[]; populations: Map<number, number> }>();
  rows.forEach((row, index) => {
    const name = stratum === undefined ? "" : (row[stratum] ?? "").trim();
    const group = groups.get(name) ?? { values: [], populations: new Map<number, number>() };
    groups.set(name, group);
    group.values.push(Number(row[value]));
    const size = countOf(row[population]) ?? 0;
    if (!group.populations.has(size)) group.populations.set(size, index + 2);
  });
  return [...groups].map(([name, { values, populations }]) => ({
    stratum: { name, values, population: [...populations.keys()][0] ?? 0 },
    populations,
  }));
}

function populationErrors({ stratum, populations }: Group, columns: MeanColumns): RowError[] {
  const [first = 0, second] = populations.values();
  const column = columns.population;
  if (second !== undefined) return [{ code: "population_differs", line: second, column }];
  const tooSmall = stratum.population < stratum.values.length;
  return tooSmall ? [{ code: "population_too_small", line: first, column }] : [];
}

function meanAnswer(strata: readonly Stratum[], named: boolean): MeanAnswer {
  const n = strata.reduce((sum, { values }) => sum + values.length, 0);
  const df = n - strata.length;
  const estimate = stratifiedMean(strata);
  const intervalWith = (limit: number | null): Interval | null =>
    estimate === null ? null : tInterval({ ...estimate, df: limit });
  return {
    n,
    N: strata.reduce((sum, { population }) => sum + population, 0),
    mean: estimate?.mean ?? null,
    se: estimate?.se ?? null,
    df,
    ci95: intervalWith(df),
    df_satterthwaite: estimate?.df ?? null,
    ci95_satterthwaite: intervalWith(estimate?.df ?? null),
    strata: named ? strata.map(stratumAnswer) : [],
  };
}

function stratumAnswer({ name, values, population }: Stratum): MeanAnswer["strata"][number] {
  const estimate: Estimate | null = meanOf(values, population);
  return {
    stratum: name,
    n: values.length,
    N: population,
    mean: estimate?.mean ?? null,
    se: estimate?.se ?? null,
  };
}

function isEmpty(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === "" || cell.trim() === "NA";
}
