import type { CampaignId, CandidateId, FormId, SittingId, UnitId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";

/** Somebody's place in a room, with what stands on the slip. */
export type Seat = {
  readonly candidateId: CandidateId;
  readonly sittingId: SittingId;
  readonly number: string;
  readonly code: string;
  /** The unit written down when the list was made. */
  readonly unitId: UnitId;
};

export type Room = {
  readonly sittingId: SittingId;
  readonly formId: FormId;
  readonly allowanceS: number;
  readonly seats: readonly Seat[];
};

export type World = {
  readonly campaignId: CampaignId;
  readonly units: readonly [UnitId, UnitId];
  readonly staff: readonly [Actor, Actor];
  readonly rooms: readonly Room[];
};
