import { or, type SQL, sql } from "drizzle-orm";
import { visit } from "@/db/schema";
import { within } from "@/db/scope";
import type { Scope } from "@/lib/domain/policy/policy";

/**
 * Whether the result of the unit of a visit is shown: to those who read results `early` at any
 * time, to others once every sitting with officers of the unit was released to units.
 */
export function resultShown(early: Scope): SQL {
  const heldBack = sql`exists (select from candidate c join sitting s on s.id = c.sitting_id
    where s.campaign_id = ${visit.campaignId} and c.unit_id = ${visit.unitId}
      and not exists (select from result_release r
        where r.sitting_id = s.id and r.audience = 'units' and r.at <= clock_timestamp()))`;
  const reached = within(early, {
    unit: visit.unitId,
    visit: visit.id,
    campaign: visit.campaignId,
  });
  return or(reached, sql`not ${heldBack}`) ?? reached;
}
