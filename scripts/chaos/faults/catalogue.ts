import type { Fault } from "./fault";
import { networkFaults } from "./network";
import { pairFaults } from "./pair";
import { peopleFaults } from "./people";
import { processFaults } from "./processes";
import { raceFaults } from "./races";
import { storageFaults } from "./storage";

/** Every fault that can be injected, by name. */
export const faults = {
  ...networkFaults,
  ...processFaults,
  ...storageFaults,
  ...pairFaults,
  ...raceFaults,
  ...peopleFaults,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as readonly FaultName[];
