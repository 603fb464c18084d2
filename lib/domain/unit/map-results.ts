import { combineMeans, type Estimate } from "@/lib/domain/measurement/mean";
import { attribute, type Today } from "./attribution";

/** A unit's test result as it was kept, by the unit of then. */
export type ThenResult = {
  readonly unitId: string;
  readonly listed: number;
  readonly present: number;
  readonly scored: number;
  readonly passed: number;
  readonly population: number;
  readonly estimate: Estimate | null;
};

/** The results of the units that went on in one unit of today, taken together. */
export type MappedResult = Omit<ThenResult, "unitId"> & {
  readonly unitId: string;
  /** The units of then. */
  readonly from: readonly string[];
};

/** Results that are no unit's of today. */
export type StrayResult = { readonly result: ThenResult; readonly reason: "divided" | "ended" };

/**
 * Results of an earlier organisation read by the units of today. Counts add up; means weigh as many
 * officers as each unit had. What a divided unit achieved is nobody's, and stays as it was.
 */
export function mapResults(
  results: readonly ThenResult[],
  today: Today,
): { readonly mapped: readonly MappedResult[]; readonly strays: readonly StrayResult[] } {
  const groups = new Map<string, ThenResult[]>();
  const strays: StrayResult[] = [];
  for (const result of results) {
    const attribution = attribute(result.unitId, today);
    if (attribution.kind === "divided" || attribution.kind === "ended") {
      strays.push({ result, reason: attribution.kind });
      continue;
    }
    groups.set(attribution.unitId, [...(groups.get(attribution.unitId) ?? []), result]);
  }
  return { mapped: [...groups].map(([unitId, parts]) => together(unitId, parts)), strays };
}

function together(unitId: string, parts: readonly ThenResult[]): MappedResult {
  const sum = (key: "listed" | "present" | "scored" | "passed" | "population") =>
    parts.reduce((total, part) => total + part[key], 0);
  // A unit of which nobody was scored says nothing about the others.
  const known = parts.flatMap(({ estimate, population }) =>
    estimate ? [{ estimate, population }] : [],
  );
  return {
    ...{ unitId, from: parts.map(({ unitId: id }) => id) },
    ...{ listed: sum("listed"), present: sum("present"), scored: sum("scored") },
    ...{ passed: sum("passed"), population: sum("population") },
    estimate: known.length === parts.length ? combineMeans(known) : null,
  };
}
