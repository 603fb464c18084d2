import type { CampaignId, UnitId } from "@/lib/domain/ids";

/** What the measuring process asks of the one that holds the database. */
export type Order =
  | { readonly act: "found" }
  /** Campaigns of 10,000 attempts each, with their roll-ups. */
  | { readonly act: "grow"; readonly campaigns: number }
  /** All roll-ups again, and whether each is what it was. */
  | { readonly act: "recompute" }
  /** One more finish, without a score. */
  | { readonly act: "finish" };

/** Whom the pages are asked for, and who asks. */
export type Founded = {
  /** Of a session of theirs. */
  readonly cookie: string;
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
};

export type Recomputed = { readonly seconds: number; readonly equal: boolean };

export type Answers = {
  readonly found: Founded;
  readonly grow: null;
  readonly recompute: Recomputed;
  /** Milliseconds until the unit's result counts it. */
  readonly finish: number;
};
