import type { CampaignId, SittingId } from "@/lib/domain/ids";

/** A sitting under way, everybody admitted and nobody begun. */
export type Room = {
  readonly sittingId: SittingId;
  readonly slips: readonly { readonly number: string; readonly code: string }[];
};

/** How many candidates sit in which room. */
export type RoomSizes = {
  /** Whose answers are measured one kind of load after the other. */
  readonly steady: number;
  /** Who live through a whole test, from the door to the result. */
  readonly day: number;
};

export type Rooms = { readonly [Name in keyof RoomSizes]: Room } & { readonly watch: Watch };

/** Who looks at the steady room while its candidates answer, and at what besides. */
export type Watch = {
  /** Sessions of as many people who look after it. */
  readonly cookies: readonly string[];
  /** Whose report they build meanwhile. */
  readonly campaignId: CampaignId;
};
