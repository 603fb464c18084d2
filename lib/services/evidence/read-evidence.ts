import { selectOptionalBlob, selectOptionalEvidence } from "@/db/queries/evidence";
import { selectOptionalRecord } from "@/db/queries/records";
import type { EvidenceId } from "@/lib/domain/ids";
import { isVerifiedShown } from "@/lib/domain/inspection/self-report";
import { nameFor } from "@/lib/interop/evidence/kind-of";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

export type ReadEvidence = {
  readonly evidenceId: EvidenceId;
  /** The small picture of a picture. */
  readonly thumbnail: boolean;
};

/**
 * A file of a record in reach. The team's files are not shown to the unit before the minutes are
 * drafted, as nothing of the team's is.
 */
export async function readEvidence(ctx: Context, { evidenceId, thumbnail }: ReadEvidence) {
  const file = await selectOptionalEvidence(ctx.db, evidenceId);
  if (!file) throw new NotFound(`evidence ${evidenceId}`);
  const reached = (action: "record.read" | "record.read_verified") =>
    selectOptionalRecord(ctx.db, scopeOf(ctx.actor, action), file.recordId);
  const found = await reached("record.read");
  const open = file.source === "self" || (found && isVerifiedShown(found.visit.state));
  if (!found || !(open || (await reached("record.read_verified")))) {
    throw new NotFound(`evidence ${evidenceId}`);
  }
  const digest = thumbnail ? file.thumbnailSha256 : file.sha256;
  const blob = digest === null ? undefined : await selectOptionalBlob(ctx.db, digest);
  if (!blob) throw new NotFound(`file of evidence ${evidenceId}`);
  return { name: nameFor(file.name, blob.mediaType), mediaType: blob.mediaType, bytes: blob.bytes };
}
