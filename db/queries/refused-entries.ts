import type { AttemptId, CandidateId, SittingId } from "@/lib/domain/ids";
import type { RefusedEntry } from "@/lib/domain/sitting/incident";
import type { DeliveryTransaction } from "./attempt-delivery";

/**
 * Writes into the book of the room that a candidate's machine was not let in, once in ten minutes
 * for the same machine. Undefined: it stands there already, or there is nobody to tell of.
 */
export async function insertRefusedEntry(
  tx: DeliveryTransaction,
  entry: {
    readonly sittingId: SittingId;
    readonly candidateId: CandidateId;
    readonly kind: RefusedEntry;
    readonly note: string;
  },
): Promise<AttemptId | undefined> {
  const { sittingId, candidateId, kind, note } = entry;
  const [row] = await tx<{ attemptId: AttemptId }[]>`
    with own as (
      select id from attempt where candidate_id = ${candidateId} order by try_no desc limit 1)
    insert into incident (sitting_id, attempt_id, kind, note, at, resolved_at)
    select ${sittingId}, own.id, ${kind}, ${note}, t, t from own, exam_clock() t
     where not exists (
       select from incident i where i.attempt_id = own.id and i.kind = ${kind}
          and i.note = ${note} and i.at > t - interval '10 minutes')
    returning attempt_id as "attemptId"`;
  return row?.attemptId;
}
