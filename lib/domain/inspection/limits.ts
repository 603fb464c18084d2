import { z } from "zod";

const days = z.int().min(0).max(365);

/**
 * Days allowed for what follows the visit, from the plan of the campaign. Calendar days, counted from
 * the step named.
 */
export const stepLimits = z.strictObject({
  /** The notice goes out so many days before the visit. */
  notice: days,
  /** Minutes signed, after the visit. */
  minutes: days,
  /** The unit explains, after the minutes. */
  explanation: days,
  /** The conclusion, after the minutes. */
  conclusion: days,
  /** The unit remedies, after the conclusion. */
  remedy: days,
  /** The re-check, after the day by which the unit had to remedy. */
  recheck: days,
});

/** The steps that have a limit, in the order in which they are taken. */
export const limitedSteps = stepLimits.keyof().options;

export type StepLimits = z.infer<typeof stepLimits>;

/** What a plan allows where nobody says otherwise. */
export const usualLimits: StepLimits = {
  notice: 15,
  minutes: 3,
  explanation: 7,
  conclusion: 20,
  remedy: 30,
  recheck: 15,
};
