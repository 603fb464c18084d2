import { ok, rejected, type Result } from "@/lib/domain/result";
import type { StratumPlan } from "./plan-unit";
import { type SampleSheet, sampleSheetSchema, sheetFormat } from "./sheet";

/** Lines above the table; each says its own name in brackets, so that it is found in any language. */
export const sheetFacts = [
  ...(["format", "campaign", "draw", "roll_on", "commitment", "seed", "witness", "rule"] as const),
] as const;
export type SheetFact = (typeof sheetFacts)[number];

export const sheetColumns = [
  ...(["unit", "staff_code", "name", "title", "job_group", "stratum", "mark"] as const),
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What people read before the brackets. */
export type SheetWords = {
  readonly facts: Readonly<Record<SheetFact | "unit", string>>;
  readonly columns: Readonly<Record<SheetColumn, string>>;
};

export type SheetGrid = {
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** A sheet as lines and a table, as spreadsheets hold it. */
export function toGrid(sheet: SampleSheet, words: SheetWords): SheetGrid {
  const values = { ...sheet, rule: JSON.stringify(sheet.rule) };
  return {
    lines: [
      ...sheetFacts.map((fact) => `${words.facts[fact]} [${fact}]: ${values[fact]}`),
      ...sheet.units.map((unit) => `${words.facts.unit} [unit ${unit.number}]: ${unitText(unit)}`),
    ],
    head: sheetColumns.map((column) => `${words.columns[column]} [${column}]`),
    rows: sheet.members.map((member) => sheetColumns.map((column) => member[column])),
  };
}

type SheetUnit = SampleSheet["units"][number];

function unitText({ name, roll_digest: digest, strata }: SheetUnit): string {
  const sizes = strata.map(
    ({ stratum, size, sample, reserves }) => `${stratum} ${sample}+${reserves}/${size}`,
  );
  return [name.replaceAll("|", " "), digest, sizes.join("; ")].join(" | ");
}

/**
 * The sheet that lines and a table hold, in whatever language their words are. Rejected where
 * something is missing or not as the product writes it.
 */
export function fromGrid(grid: readonly (readonly string[])[]): Result<SampleSheet, "not_sheet"> {
  const headAt = grid.findIndex((cells) => cells.some((cell) => tokenOf(cell) === "staff_code"));
  if (headAt === -1) return rejected("not_sheet");
  const facts = new Map<string, string>();
  for (const [line = ""] of grid.slice(0, headAt)) {
    const found = /\[([a-z_]+(?: \d+)?)\]: ?(.*)$/s.exec(line);
    if (found) facts.set(found[1] ?? "", found[2] ?? "");
  }
  const columns = (grid[headAt] ?? []).map(tokenOf);
  const sheet = sampleSheetSchema.safeParse({
    ...Object.fromEntries(sheetFacts.map((fact) => [fact, facts.get(fact)])),
    format: facts.get("format") ?? sheetFormat,
    draw: Number(facts.get("draw")),
    rule: jsonOf(facts.get("rule")),
    units: [...facts].flatMap(([token, text]) => unitOf(token, text)),
    members: grid
      .slice(headAt + 1)
      .filter((cells) => cells.some((cell) => cell !== ""))
      .map((cells) => memberOf(columns, cells)),
  });
  return sheet.success ? ok(sheet.data) : rejected("not_sheet");
}

function tokenOf(cell: string): string | undefined {
  return /\[([a-z_]+)\]$/.exec(cell)?.[1];
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

function unitOf(token: string, text: string): unknown[] {
  const number = /^unit (\d+)$/.exec(token)?.[1];
  if (number === undefined) return [];
  const [name, digest, sizes = ""] = text.split("|").map((part) => part.trim());
  return [
    { number: Number(number), name, roll_digest: digest, strata: sizes.split("; ").map(sizeOf) },
  ];
}

function sizeOf(text: string): StratumPlan | undefined {
  const [, stratum = "", sample, reserves, size] = /^(.+) (\d+)\+(\d+)\/(\d+)$/.exec(text) ?? [];
  if (size === undefined) return undefined;
  return { stratum, size: Number(size), sample: Number(sample), reserves: Number(reserves) };
}

function memberOf(columns: readonly (string | undefined)[], cells: readonly string[]) {
  const cellOf = (column: SheetColumn) => cells[columns.indexOf(column)] ?? "";
  const named = Object.fromEntries(sheetColumns.map((column) => [column, cellOf(column)]));
  return { ...named, unit: Number(cellOf("unit")) };
}
