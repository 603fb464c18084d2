import { z } from "zod";
import { extensionRangeS } from "./extension";

const extraS = z.int().min(extensionRangeS.least).max(extensionRangeS.most);

const lateEvent = z.strictObject({
  epoch: z.int().min(1),
  seq: z.int().min(1),
  position: z.int().min(1),
});

/**
 * Acts on an attempt that take two persons: one asks and says why, another allows it.
 *
 * Source: reliability §4.3, T6, T12 to T14; decisions 14.
 */
export const twoPersonAct = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("attempt.void") }),
  /** `extraS`: time given on top of what was left; needed when nothing was. */
  z.strictObject({ act: z.literal("attempt.reopen"), extraS: extraS.nullable() }),
  z.strictObject({
    act: z.literal("attempt.admit_late"),
    events: z.array(lateEvent).min(1).max(500),
  }),
  z.strictObject({ act: z.literal("attempt.extend"), extraS }),
]);

export type TwoPersonAct = z.infer<typeof twoPersonAct>;
