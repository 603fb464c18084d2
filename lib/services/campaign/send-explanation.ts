import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertExplanation,
  insertExplanationFile,
  updateExplanationFilesSent,
} from "@/db/queries/explanations";
import { updateRemindersSettled } from "@/db/queries/notifications";
import { lockVisitFor } from "@/db/queries/visit-steps";
import type { ExplanationFileId, ExplanationId, VisitId } from "@/lib/domain/ids";
import {
  checkExplanation,
  type Explanation,
  type ExplanationRejection,
} from "@/lib/domain/inspection/explanation";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { explainedVisit, selectExplained } from "./explained-visit";
import { tellOfExplanation } from "./tell-of-explanation";
import { reachesOf } from "./visit-sides";

export type SendExplanation = Explanation & {
  readonly visitId: VisitId;
  /** Files of what was sent before that go along again; those laid down since go along anyway. */
  readonly again?: readonly ExplanationFileId[];
};

/**
 * Sends what a unit does not agree with in its signed minutes, and why, with the files laid down for
 * it; sent again it stands in place of what was sent before, which is kept with its files. The visit
 * stays where it is until the team has answered (`explain`). Rejected with what stands against it.
 */
export async function sendExplanation(
  ctx: Context,
  { visitId, again = [], ...explanation }: SendExplanation,
): Promise<Result<void, ExplanationRejection>> {
  return ctx.db.transaction(async (tx) => {
    const visit = await lockVisitFor(tx, reachesOf(ctx.actor), visitId);
    const { subject, sender, unitId } = await explainedVisit(tx, ctx, visit);
    const checked = checkExplanation(subject, explanation, sender);
    if (!checked.ok) return checked;
    const { laid, explanations } = await selectExplained(tx, visitId);
    const repeated = (explanations[0]?.files ?? []).filter(({ id }) => again.includes(id));
    // Somebody else of the unit sent meanwhile: their files are others.
    if (repeated.length < again.length) return rejected("files_changed");
    const { text, document } = explanation;
    const id = await insertExplanation(tx, {
      ...{ visitId, text, ...document, sentBy: ctx.actor.userId, sentAt: ctx.now },
    });
    await updateExplanationFilesSent(tx, visitId, id);
    await repeatFiles(tx, id, repeated);
    await updateRemindersSettled(tx, { visitId }, ctx.now);
    await tellOfExplanation(tx, ctx, { kind: "explained", visitId, mark: id });
    const files = [...repeated, ...laid].map(({ sha256 }) => sha256);
    await insertAuditEvent(tx, ctx, {
      act: "visit.explain",
      subject: ["visit", visitId],
      unitId,
      detail: { explanation: id, document: document?.number, files },
    });
    return ok(undefined);
  });
}

type Files = Awaited<ReturnType<typeof selectExplained>>["laid"];

/** Each sending keeps files of its own; their bytes are kept once. */
async function repeatFiles(tx: Transaction, explanationId: ExplanationId, files: Files) {
  for (const { visitId, name, originalSha256, sha256, ...file } of files) {
    const { thumbnailSha256, uploaderId: uploadedBy, uploadedAt } = file;
    const kept = { visitId, name, originalSha256, sha256, thumbnailSha256 };
    await insertExplanationFile(tx, { ...kept, explanationId, uploadedBy, uploadedAt });
  }
}
