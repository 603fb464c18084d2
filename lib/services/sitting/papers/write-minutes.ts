import { selectInterventions } from "@/db/queries/interventions";
import {
  selectOfficials,
  selectPaperCandidates,
  selectPaperErrata,
  selectPaperGrants,
  selectPaperIncidents,
  selectPaperRequests,
} from "@/db/queries/sitting-papers";
import type { PaperFormat } from "@/lib/documents/press/order";
import { writePaper } from "@/lib/documents/press/write-paper";
import { sittingMinutes } from "@/lib/documents/sitting/minutes";
import type { SittingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { interventionActs } from "@/lib/domain/sitting/intervention";
import type { Context } from "@/lib/services/context";
import { atOneMoment } from "@/lib/services/paper/at-one-moment";
import {
  candidateFacts,
  erratumFacts,
  grantFacts,
  incidentFacts,
  interventionFacts,
  readSitting,
  refusalFacts,
} from "./paper-facts";
import { fileOf, type PaperFile } from "@/lib/documents/press/paper-file";

/**
 * The minutes of a sitting, from one moment of its record. Rejected with `not_closed` while anything
 * may still happen that they would have to tell.
 */
export async function writeMinutes(
  ctx: Context,
  { sittingId, format }: { sittingId: SittingId; format: PaperFormat },
): Promise<Result<PaperFile, "not_closed">> {
  const minutes = await atOneMoment(ctx.db, async (tx) => {
    const { facts: sitting } = await readSitting(tx, ctx, { sittingId, actions: ["sitting.read"] });
    const { closedAt } = sitting;
    if (closedAt === null) return null;
    const incidents = await selectPaperIncidents(tx, sittingId);
    const interventions = await selectInterventions(tx, sittingId, interventionActs);
    const requests = await selectPaperRequests(tx, sittingId);
    return sittingMinutes({
      sitting: { ...sitting, closedAt },
      invigilators: await selectOfficials(tx, sittingId),
      candidates: (await selectPaperCandidates(tx, sittingId)).map(candidateFacts),
      incidents: incidents.map(incidentFacts).filter((incident) => incident !== null),
      grants: (await selectPaperGrants(tx, sittingId)).map(grantFacts),
      interventions: interventions.map(interventionFacts),
      refusals: requests.map(refusalFacts).filter((refusal) => refusal !== null),
      errata: (await selectPaperErrata(tx, sittingId)).map(erratumFacts),
    });
  });
  if (minutes === null) return rejected("not_closed");
  return ok(fileOf(minutes, await writePaper(minutes, format), format));
}
