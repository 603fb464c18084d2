import type { UnitFacts } from "./unit-step";
import type { OfficerFacts } from "./officer-step";

/** A post that ended, and the end it had before. */
export type EndedPost = {
  readonly postId: string;
  readonly on: string;
  readonly was: string | null;
};

/** A post that began, and the end it was given then. */
export type BegunPost = { readonly postId: string; readonly until: string | null };

/** What applying a line did: enough to undo it, and to tell whether it still stands as it was left. */
export type RegisterEffect = {
  /** The person or unit that was entered. */
  readonly entered: boolean;
  readonly officerFacts?: { readonly before: OfficerFacts; readonly after: OfficerFacts };
  readonly unitFacts?: {
    readonly before: StoredUnitFacts;
    readonly after: StoredUnitFacts;
  };
  /** Posts that ended and began, of the person or of everybody in a unit that went on in another. */
  readonly ended: readonly EndedPost[];
  readonly begun: readonly BegunPost[];
  /** The unit that ended, and the event that tells of it. */
  readonly endedUnit?: { readonly unitId: string; readonly on: string };
  readonly eventId?: string;
};

/** The facts of a unit with its superior settled. */
export type StoredUnitFacts = Omit<UnitFacts, "parent"> & { readonly parentId: string | null };
