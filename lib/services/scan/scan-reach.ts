import type { Executor } from "@/db/client";
import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { isPlaceWithin, type PaperPlace } from "@/db/queries/paper-scans";
import { selectOptionalVisit } from "@/db/queries/visits";
import type { DocumentKind } from "@/lib/domain/inspection/document";
import { type Actor, scopeOf } from "@/lib/domain/policy/policy";

/** Whose papers somebody keeps: those of their teams, and those of campaigns that they answer for. */
export const keptBy = (actor: Actor) => scopeOf(actor, "scan.write", "campaign.write");

/** Whether somebody may lay scans to the papers that stand there. */
export function mayScan(db: Executor, actor: Actor, place: PaperPlace): Promise<boolean> {
  return isPlaceWithin(db, keptBy(actor), place);
}

/** The report of the team goes to the body that ordered it, not to the units. */
const readerOf = (kind: DocumentKind) =>
  kind === "report" ? "result.read_early" : "campaign.read";

/** Whether somebody may read the scans of a paper: whoever may read what stands on it. */
export async function mayReadScans(
  db: Executor,
  actor: Actor,
  { kind, campaignId, visitId }: PaperPlace & { readonly kind: DocumentKind },
): Promise<boolean> {
  const write = scopeOf(actor, "campaign.write");
  const read = scopeOf(actor, readerOf(kind));
  if (visitId !== null)
    return (await selectOptionalVisit(db, { read, write }, visitId)) !== undefined;
  const scope = scopeOf(actor, readerOf(kind), "campaign.write");
  return (await selectOptionalCampaign(db, scope, campaignId)) !== undefined;
}
