import type { Executor } from "@/db/client";
import { countEvidence } from "@/db/queries/evidence";
import { type FoundRecord } from "@/db/queries/records";
import { isSelfReportStanding } from "@/db/queries/self-reports";
import type { RecordId } from "@/lib/domain/ids";
import { linesOf } from "@/lib/domain/inspection/criteria";
import { evidencePerRecord, type EvidenceRejection } from "@/lib/domain/inspection/evidence";
import { NotFound } from "@/lib/services/context";

/** Where a file is to stand: beside a line, or beside the record as a whole (null). */
export type EvidencePlace = {
  readonly recordId: RecordId;
  readonly field: string | null;
  /** Whose evidence it is: the unit's, or the team's. */
  readonly source: "self" | "verified";
};

/** What the person must be allowed to for the side that the file stands on. */
export const actionOn = {
  self: "record.self_report",
  verified: "record.verify",
} as const;

/** Why nothing may be added to or taken from that side of the record now. */
export async function standsStill(
  db: Executor,
  { record }: FoundRecord,
  source: EvidencePlace["source"],
): Promise<"not_draft" | "submitted" | null> {
  if (record.state !== "draft") return "not_draft";
  if (source === "self" && (await isSelfReportStanding(db, record.id))) return "submitted";
  return null;
}

/** Why no file may be added there now; `NotFound` where the record has no such line. */
export async function obstacleAt(
  db: Executor,
  found: FoundRecord,
  { field, source }: EvidencePlace,
): Promise<EvidenceRejection | null> {
  const known = linesOf(found.criteriaSet.sections).some(({ code }) => code === field);
  if (field !== null && !known) throw new NotFound(`line ${field}`);
  const still = await standsStill(db, found, source);
  if (still) return still;
  return (await countEvidence(db, found.record.id)) >= evidencePerRecord ? "too_many" : null;
}
