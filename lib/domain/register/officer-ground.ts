import type { UnitId } from "@/lib/domain/ids";
import type { UnitFinder } from "./find-unit";
import type { KnownName, KnownOfficer } from "./known";

/** What planning one row draws on. */
export type OfficerGround = {
  readonly on: string;
  readonly find: UnitFinder;
  readonly officers: ReadonlyMap<string, KnownOfficer>;
  readonly unitNames: ReadonlyMap<UnitId, string>;
  readonly jobGroups: readonly KnownName[];
  /** Folded staff codes with a main post in the file. */
  readonly mains: ReadonlySet<string>;
};
