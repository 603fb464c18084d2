import { eq } from "drizzle-orm";
import { record, visit } from "@/db/schema";
import type { VisitedUnit } from "./a-room";
import type { Backstage } from "./backstage";

/** The visit to a unit that one campaign visits. */
export async function visitOf({ world }: Backstage, { unitId }: VisitedUnit) {
  const [found] = await world.db
    .select({ id: visit.id })
    .from(visit)
    .where(eq(visit.unitId, unitId));
  if (!found) throw new Error("the unit is not visited");
  return found.id;
}

/** The record of a campaign that visits one unit. */
export async function recordOf({ world }: Backstage, { campaignId }: VisitedUnit) {
  const [found] = await world.db
    .select({ id: record.id })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(eq(visit.campaignId, campaignId));
  if (!found) throw new Error("the visit has no record");
  return found.id;
}
