import { selectInterventions } from "@/db/queries/interventions";
import {
  type PaperIncident,
  selectOfficials,
  selectPaperGrants,
  selectPaperIncidents,
  selectPaperRequests,
} from "@/db/queries/sitting-papers";
import type { PaperFormat } from "@/lib/documents/press/order";
import { writePaper } from "@/lib/documents/press/write-paper";
import { incidentMinutes } from "@/lib/documents/sitting/incident-minutes";
import type { SittingId } from "@/lib/domain/ids";
import { interventionActs } from "@/lib/domain/sitting/intervention";
import { type Context, NotFound } from "@/lib/services/context";
import { atOneMoment } from "@/lib/services/paper/at-one-moment";
import { grantFacts, incidentFacts, interventionFacts, readSitting } from "./paper-facts";
import { fileOf, type PaperFile } from "@/lib/documents/press/paper-file";

type WriteIncidentMinutes = {
  readonly sittingId: SittingId;
  readonly incidentId: string;
  readonly format: PaperFormat;
};

/** The minutes of one incident, with what was done afterwards about the same candidate or the room. */
export async function writeIncidentMinutes(
  ctx: Context,
  { sittingId, incidentId, format }: WriteIncidentMinutes,
): Promise<PaperFile> {
  const minutes = await atOneMoment(ctx.db, async (tx) => {
    const actions = ["sitting.read"] as const;
    const { facts: sitting } = await readSitting(tx, ctx, { sittingId, actions });
    const row = (await selectPaperIncidents(tx, sittingId)).find(({ id }) => id === incidentId);
    const incident = row && incidentFacts(row);
    if (!incident) throw new NotFound(`incident ${incidentId}`);
    const grants = (await selectPaperGrants(tx, sittingId)).filter(followed(row));
    const acts = await selectInterventions(tx, sittingId, [
      ...interventionActs,
      "sitting.extend" as const,
    ]);
    const requests = (await selectPaperRequests(tx, sittingId)).filter(followed(row));
    const { unitName, title } = row;
    return incidentMinutes({
      sitting,
      incident,
      invigilators: await selectOfficials(tx, sittingId),
      person: unitName === null || title === null ? null : { unitName, title },
      grants: grants.map(grantFacts),
      interventions: acts.filter(followed(row)).map(interventionFacts),
      requests,
    });
  });
  return fileOf(minutes, await writePaper(minutes, format), format);
}

/** Whether something was done after an incident about whom it concerns, or about the room. */
function followed({ at, attemptId }: PaperIncident) {
  return (done: { readonly at: Date; readonly attemptId: string | null }) =>
    done.at >= at && (done.attemptId === attemptId || done.attemptId === null);
}
