import type { Reaches } from "@/db/queries/visit-steps";
import type { Side } from "@/lib/domain/inspection/workflow";
import { type Actor, scopeOf } from "@/lib/domain/policy/policy";

/** Through what an actor may act in visits. */
export function reachesOf(actor: Actor): Reaches {
  return {
    userId: actor.userId,
    team: scopeOf(actor, "record.verify"),
    unit: scopeOf(actor, "record.self_report"),
    office: scopeOf(actor, "campaign.write"),
  };
}

type Standing = {
  readonly inTeam: boolean;
  readonly leads: boolean;
  readonly ofUnit: boolean;
  readonly ofOffice: boolean;
};

/** On whose behalf somebody acts in a visit: none where it is not theirs. */
export function sidesIn(visit: Standing | undefined): ReadonlySet<Side> {
  const sides = new Set<Side>();
  if (visit?.inTeam) sides.add(visit.leads ? "leader" : "team");
  if (visit?.ofUnit) sides.add("unit");
  if (visit?.ofOffice) sides.add("office");
  return sides;
}
