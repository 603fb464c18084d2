import type { ActRow, FoundRecommendation } from "@/db/queries/recommendations";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { FollowUpSide } from "@/lib/domain/finding/act";
import { type Actor, scopeOf } from "@/lib/domain/policy/policy";

/** Through what an actor reaches recommendations. */
export function followUpReach(actor: Actor) {
  return {
    userId: actor.userId,
    read: scopeOf(actor, "finding.read"),
    team: scopeOf(actor, "remedy.judge"),
    unit: scopeOf(actor, "remedy.report"),
  };
}

/** On whose behalf somebody acts upon a recommendation: none where they only read it. */
export function followUpSides({
  inTeam,
  leads,
  ofOwner,
}: Pick<FoundRecommendation, "inTeam" | "leads" | "ofOwner">): ReadonlySet<FollowUpSide> {
  const sides = new Set<FollowUpSide>();
  if (inTeam) sides.add(leads ? "leader" : "team");
  if (ofOwner) sides.add("unit");
  return sides;
}

/** Whether nothing of it is written any more. */
export function hasEnded({
  campaignState,
  visitState,
}: Pick<FoundRecommendation, "campaignState" | "visitState">): boolean {
  return campaignState === "closed" || visitState === "closed";
}

/** The day of the unit's latest report among what happened; null before the first. */
export function reportedOn(acts: readonly Pick<ActRow, "act" | "at">[]): string | null {
  const last = acts.findLast(({ act }) => act === "report");
  return last ? dayInVietNam(last.at) : null;
}
