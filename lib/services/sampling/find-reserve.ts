import type { Executor } from "@/db/client";
import type { selectOptionalCandidate } from "@/db/queries/candidate-list";
import {
  type Sampled,
  selectOptionalSample,
  selectReplacements,
  selectSampled,
} from "@/db/queries/sampled-units";
import type { CampaignId, SampleDrawId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextReserve } from "@/lib/domain/sampling/replacement";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

/** A candidate with what a replacement depends on. */
export type Candidate = NonNullable<Awaited<ReturnType<typeof selectOptionalCandidate>>>;

type Place = { readonly campaignId: CampaignId | null; readonly state: SittingState };

export type NoReserve = {
  readonly code:
    /** The sitting is over. */
    | "over"
    /** They have begun. */
    | "begun"
    /** Not chosen by the draw that counts for the unit, nor called up for somebody. */
    | "not_drawn"
    | "replaced"
    /** Nobody stands by in the stratum any more. */
    | "no_reserve";
};

export type Found = { readonly drawId: SampleDrawId; readonly reserve: Sampled };

/** Who is called up when a candidate is absent, or why nobody is. */
export async function findReserve(
  db: Executor,
  { campaignId, state }: Place,
  { officerId, unitId, startedAt }: Candidate,
): Promise<Result<Found, NoReserve>> {
  if (state === "closed" || state === "settled") return rejected({ code: "over" });
  if (startedAt !== null) return rejected({ code: "begun" });
  const sample = campaignId && (await selectOptionalSample(db, { campaignId, unitId }));
  if (!sample) return rejected({ code: "not_drawn" });
  const { drawId } = sample;
  const members = await selectSampled(db, drawId, unitId);
  const absent = members.find((member) => member.officerId === officerId);
  if (!absent || !isChosen(absent)) return rejected({ code: "not_drawn" });
  const replaced = await selectReplacements(db, drawId);
  if (replaced.some(({ absentId }) => absentId === officerId)) {
    return rejected({ code: "replaced" });
  }
  const reserve = nextReserve(absent.stratum, members);
  return reserve ? ok({ drawId, reserve }) : rejected({ code: "no_reserve" });
}

function isChosen({ outcome, used }: Sampled): boolean {
  return outcome === "selected" || used;
}
