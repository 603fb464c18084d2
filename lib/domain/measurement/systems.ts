import { type MeanResult, meanResult } from "./mean-result";
import type { Marked } from "./measurement-error";
import { isSmallGroup } from "./small-group";

/** What an officer earned on the items about one shared system. */
export type SystemScore = Marked & { readonly systemId: string };

export type SystemResult = MeanResult & {
  readonly systemId: string;
  /** Officers who earned less than half of the points. */
  readonly low: number;
};

/**
 * How the officers of a unit did on each shared system. Not every form asks about every system;
 * those that fewer than five officers met are left out.
 */
export function systemResults(
  scores: readonly SystemScore[],
  population: number,
): { readonly systems: readonly SystemResult[]; readonly protectedSystems: boolean } {
  const bySystem = new Map<string, SystemScore[]>();
  for (const score of scores) {
    bySystem.set(score.systemId, [...(bySystem.get(score.systemId) ?? []), score]);
  }
  const told = [...bySystem].filter(([, rows]) => !isSmallGroup(rows.length));
  return {
    systems: told.map(([systemId, rows]) => ({
      systemId,
      low: rows.filter(({ points, possible }) => 2 * points < possible).length,
      ...meanResult(rows, { population: Math.max(population, rows.length) }),
    })),
    protectedSystems: told.length < bySystem.size,
  };
}
