import { insertAuditEvent } from "@/db/queries/audit";
import { deleteExplanationFile, selectOptionalExplanationFile } from "@/db/queries/explanations";
import { lockVisitFor } from "@/db/queries/visit-steps";
import type { ExplanationFileId, VisitId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { reachesOf, sidesIn } from "./visit-sides";

/** Takes a file away again before it is sent. The log keeps its name and digest. */
export async function removeExplanationFile(
  ctx: Context,
  { fileId }: { readonly fileId: ExplanationFileId },
): Promise<Result<VisitId, "sent_already">> {
  return ctx.db.transaction(async (tx) => {
    const known = await selectOptionalExplanationFile(tx, fileId);
    const visit = known && (await lockVisitFor(tx, reachesOf(ctx.actor), known.visitId));
    // Nobody else knows of a file before it is sent.
    if (!visit || !sidesIn(visit).has("unit")) throw new NotFound(`file ${fileId}`);
    const file = await selectOptionalExplanationFile(tx, fileId);
    if (!file) throw new NotFound(`file ${fileId}`);
    if (file.explanationId !== null) return rejected("sent_already");
    await deleteExplanationFile(tx, fileId);
    await insertAuditEvent(tx, ctx, {
      act: "visit.remove_file",
      subject: ["visit", visit.id],
      unitId: visit.unitId,
      detail: { name: file.name, sha256: file.sha256 },
    });
    return ok(visit.id);
  });
}
