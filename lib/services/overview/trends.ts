import type { RecordPart } from "@/lib/domain/inspection/criteria";
import { earlierUnits, type Reorganisation } from "@/lib/domain/unit/succession";
import type { CampaignFigures, UnitFigures } from "./campaign-figures";

type Held = {
  readonly campaign: { readonly year: number };
  readonly figures: Pick<CampaignFigures, "parts" | "units">;
};

type Earlier = Held & {
  /** Of the organisation, since. */
  readonly changes: readonly Reorganisation[];
};

export type PartTrend = {
  readonly part: RecordPart;
  /** Oldest first; campaigns in which no unit has the section complete are left out. */
  readonly points: readonly {
    readonly year: number;
    readonly mean: number;
    readonly units: number;
  }[];
};

/**
 * The mean of each section over the campaigns, of the units shown and of what they were then, each unit
 * weighing the same: it is about how well units are run, not about how many work there. An
 * earlier unit counts where it went wholly into one of those shown; while some of these lack the
 * section, only what became of the others, so that like is set beside like.
 */
export function trendsOf(now: Held, earlier: readonly Earlier[]): PartTrend[] {
  return now.figures.parts.map((part) => {
    const complete = now.figures.units.filter(({ sections }) => shareOf(sections, part).length > 0);
    const shown = complete.length > 0 ? complete : now.figures.units;
    const ids = shown.map(({ visit }) => visit.unitId);
    const rows = [
      ...earlier.map(({ campaign, figures, changes }) => ({
        year: campaign.year,
        units: predecessors(ids, figures, changes),
      })),
      { year: now.campaign.year, units: shown },
    ].sort((a, b) => a.year - b.year);
    return { part, points: rows.flatMap(({ year, units }) => pointOf(year, part, units)) };
  });
}

function pointOf(year: number, part: RecordPart, units: readonly UnitFigures[]) {
  const shares = units.flatMap(({ sections }) => shareOf(sections, part));
  if (shares.length === 0) return [];
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return [{ year, mean, units: shares.length }];
}

function shareOf(sections: UnitFigures["sections"], part: RecordPart): number[] {
  const share = sections.find((section) => section.part === part)?.share;
  return share == null ? [] : [share];
}

function predecessors(
  ids: readonly string[],
  { units }: Pick<CampaignFigures, "units">,
  changes: readonly Reorganisation[],
): UnitFigures[] {
  const visited = new Set(units.map(({ visit }): string => visit.unitId));
  const counted = new Set(
    ids.flatMap((id) => {
      const { kind, units: then } = earlierUnits(id, visited, changes);
      return kind === "divided" ? [] : then;
    }),
  );
  return units.filter(({ visit }) => counted.has(visit.unitId));
}
