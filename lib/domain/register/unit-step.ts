import type { UnitId } from "@/lib/domain/ids";
import type { UnitRow } from "./kinds";
import type { PlannedLine } from "./line";

/** A unit of the register, or one that a row of the same file enters. */
export type UnitRef = { readonly id: UnitId } | { readonly row: number };

export type UnitFacts = {
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly typeCode: string;
  readonly groupId: string | null;
  readonly parent: UnitRef | null;
};

/** What is done for one line of a list of units. */
export type UnitStep =
  | {
      readonly kind: "found";
      readonly facts: UnitFacts;
      readonly from: string;
      readonly basis: string;
    }
  /** Puts right what is on record, without a change of the organisation. */
  | {
      readonly kind: "correct";
      readonly unitId: UnitId;
      readonly facts: UnitFacts;
      readonly before: UnitFacts;
    }
  /** The unit ends and goes on under another name or superior, with its officers. */
  | {
      readonly kind: "replace";
      readonly event: "rename" | "re_parent";
      readonly unitId: UnitId;
      readonly facts: UnitFacts;
      readonly from: string;
      readonly basis: string;
    }
  | {
      readonly kind: "end";
      readonly event: "merge" | "split" | "dissolve";
      readonly unitId: UnitId;
      readonly successors: readonly UnitRef[];
      readonly on: string;
      readonly basis: string;
    };

export type UnitLine = PlannedLine<UnitRow, UnitStep>;
