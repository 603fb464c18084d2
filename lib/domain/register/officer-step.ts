import type { OfficerId, UnitId } from "@/lib/domain/ids";
import type { PlannedLine } from "./line";
import type { OfficerRow } from "./kinds";

export type OfficerFacts = {
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: "female" | "male" | null;
  readonly birthDate: string | null;
};

/** What is done for one line of a list of officers. */
export type OfficerStep = {
  readonly staffCode: string;
  /** Null: not in the register before this file. */
  readonly officerId: OfficerId | null;
  /** To be written; null where they stay. */
  readonly facts: OfficerFacts | null;
  /** As they were; null for somebody new. */
  readonly before: OfficerFacts | null;
  /** Posts that end. */
  readonly ends: readonly { readonly postId: string; readonly on: string }[];
  readonly begins: {
    readonly unitId: UnitId;
    readonly title: string;
    readonly jobGroupCode: string;
    readonly concurrent: boolean;
    readonly from: string;
  } | null;
};

export type OfficerLine = PlannedLine<OfficerRow, OfficerStep>;
