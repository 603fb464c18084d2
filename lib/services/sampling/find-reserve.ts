import type { Executor } from "@/db/client";
import type { selectOptionalCandidate } from "@/db/queries/candidate-list";
import {
  type Sampled,
  selectOptionalSample,
  selectReplacements,
  selectSampled,
} from "@/db/queries/sampled-units";
import { beginningOver, type StartGround } from "@/lib/domain/attempt/start-guard";
import type { CampaignId, SampleDrawId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextReserve } from "@/lib/domain/sampling/replacement";

/** A candidate with what a replacement depends on. */
export type Candidate = NonNullable<Awaited<ReturnType<typeof selectOptionalCandidate>>>;

type Seat = {
  readonly sitting: Pick<
    StartGround["sitting"],
    "state" | "startedAt" | "windowTo" | "lateLimitS"
  > & {
    readonly campaignId: CampaignId | null;
  };
  readonly candidate: Candidate;
  /** By the clock that attempts go by. */
  readonly at: Date;
};

export type NoReserve = {
  readonly code:
    /** They have begun. */
    | "begun"
    /** Not chosen by the draw that counts for the unit, nor called up for somebody. */
    | "not_drawn"
    | "replaced"
    /** The sitting is over, or whoever were called up could not begin in it any more. */
    | "over"
    | "window_over"
    | "too_late"
    /** Nobody stands by in the stratum any more. */
    | "no_reserve";
};

export type Found = { readonly drawId: SampleDrawId; readonly reserve: Sampled };

/** Who is called up when a candidate is absent, or why nobody is. */
export async function findReserve(
  db: Executor,
  { sitting, candidate, at }: Seat,
): Promise<Result<Found, NoReserve>> {
  const { campaignId } = sitting;
  const { officerId, unitId, startedAt } = candidate;
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
  const code = sittingOver(sitting, at);
  if (code !== null) return rejected({ code });
  const reserve = nextReserve(absent.stratum, members);
  return reserve ? ok({ drawId, reserve }) : rejected({ code: "no_reserve" });
}

/** The window of a sitting that is not open yet may still be moved. */
function sittingOver(sitting: Seat["sitting"], at: Date) {
  if (sitting.state === "closed" || sitting.state === "settled") return "over";
  return sitting.state === "open" ? beginningOver(sitting, at) : null;
}

function isChosen({ outcome, used }: Sampled): boolean {
  return outcome === "selected" || used;
}
