import { earlierUnits, type Reorganisation, type Succession } from "@/lib/domain/unit/succession";
import { type Difference, differenceOf } from "./difference";
import { combineMeans, type Estimate } from "./mean";
import type { UnitResult } from "./unit-result";

type Measured = Pick<UnitResult, "estimate" | "population">;

/** An earlier campaign, as the units of a later one are compared with it. */
export type EarlierCampaign = {
  /** What it found of each unit it visited; null where nothing was found or may be shown. */
  readonly tests: ReadonlyMap<string, Measured | null>;
  /** Of the organisation between the two. */
  readonly changes: readonly Reorganisation[];
};

/** What a unit was in an earlier campaign, and what its mean has become since. */
export type UnitChange = {
  readonly kind: Succession["kind"];
  /** The units it was. */
  readonly units: readonly string[];
  /** Null where they cannot be compared, or one of them has no mean. */
  readonly change: Change | null;
};

/** What a unit's mean has become since an earlier campaign. */
export type Change = {
  /** 0 to 100, of the unit, or of the units it was then, each weighing as many officers as it had. */
  readonly earlier: Estimate;
  readonly difference: Difference;
  /** Clearly more, clearly less, or not to be told. */
  readonly direction: "up" | "down" | "level";
};

/** Compares a unit with what it was: with itself, or with all the units that went wholly into it. */
export function changeOfUnit(
  unitId: string,
  now: Measured | null,
  { tests, changes }: EarlierCampaign,
): UnitChange {
  const succession = earlierUnits(unitId, new Set(tests.keys()), changes);
  return { ...succession, change: now && changeThrough(succession, now, tests) };
}

/** The same where it is known already what the unit was; `tests` may hold those units alone. */
export function changeThrough(
  { kind, units }: Succession,
  now: Measured,
  tests: EarlierCampaign["tests"],
): Change | null {
  const before = units.flatMap((id) => tests.get(id) ?? []);
  const whole = (kind === "same" || kind === "attributed") && before.length === units.length;
  return whole ? changeSince(now, before) : null;
}

/**
 * Compares a unit with what it was in an earlier campaign. Null while either has no mean.
 *
 * The two tests hold different items, and perhaps different topics: the interval knows of the
 * officers not tested and the items not met, not of a test that was easier as a whole.
 *
 * Source: design §5 (two campaigns are compared with an interval for the difference).
 */
export function changeSince(now: Measured, before: readonly Measured[]): Change | null {
  const parts = before.flatMap(({ estimate, population }) =>
    estimate ? [{ estimate, population }] : [],
  );
  const earlier = parts.length === before.length ? combineMeans(parts) : null;
  if (!now.estimate || !earlier) return null;
  const difference = differenceOf(now.estimate, earlier);
  return { earlier, difference, direction: directionOf(difference) };
}

function directionOf({ interval }: Difference): Change["direction"] {
  if (interval === null) return "level";
  if (interval[0] > 0) return "up";
  return interval[1] < 0 ? "down" : "level";
}
