import { type Frame, type MeanResult, meanResult, type Placed } from "./mean-result";
import { isSmallGroup } from "./small-group";

export type JobGroupResult = MeanResult & {
  readonly jobGroup: string;
  readonly passed: number;
};

type Held = Placed & { readonly passed: boolean; readonly jobGroup?: string | undefined };

export type JobGroups = {
  readonly jobGroups: readonly JobGroupResult[];
  readonly protectedJobGroups: boolean;
};

/**
 * How the officers of each kind of post did.
 *
 * How many of a kind the unit has in all is not known to a draw that asked nobody's post, so the
 * interval takes them for drawn from many and is rather too wide; where the whole unit was tested,
 * all of the kind were.
 *
 * Groups of fewer than five are left out. Where they are fewer than five together, the smallest
 * other group is left out with them: what is told of the rest and of the unit would give them away.
 */
export function jobGroupResults(scores: readonly Held[], frame: Frame): JobGroups {
  const groups = new Map<string, Held[]>();
  for (const score of scores) {
    if (score.jobGroup === undefined) continue;
    groups.set(score.jobGroup, [...(groups.get(score.jobGroup) ?? []), score]);
  }
  const told = protect([...groups]);
  const census = scores.length === frame.population;
  return {
    jobGroups: told
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([jobGroup, rows]) => ({
        jobGroup,
        passed: rows.filter(({ passed }) => passed).length,
        ...meanResult(rows.map(markOf), { population: census ? rows.length : UNKNOWN }),
      })),
    protectedJobGroups: told.length < groups.size,
  };
}

const UNKNOWN = Number.POSITIVE_INFINITY;

type Group = readonly [jobGroup: string, rows: readonly Held[]];

function protect(groups: readonly Group[]): Group[] {
  const largeFirst = [...groups].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const told = largeFirst.filter(([, rows]) => !isSmallGroup(rows.length));
  const hidden = largeFirst.filter(([, rows]) => isSmallGroup(rows.length));
  const persons = hidden.reduce((sum, [, rows]) => sum + rows.length, 0);
  return hidden.length > 0 && isSmallGroup(persons) ? told.slice(0, -1) : told;
}

/** Without the stratum: posts cut across the strata of a draw. */
function markOf({ points, possible, items }: Held): Placed {
  return { points, possible, items };
}
