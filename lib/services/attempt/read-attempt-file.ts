import { selectAnswerFile } from "@/db/queries/answer-files";
import { selectReviewedAttempt } from "@/db/queries/attempt-review";
import { insertAuditEvent } from "@/db/queries/audit";
import type { AttemptId } from "@/lib/domain/ids";
import { readFileAnswer } from "@/lib/domain/item/file-answer";
import type { ResponseValue } from "@/lib/domain/item/response";
import { scopeOf } from "@/lib/domain/policy/policy";
import { nameFor } from "@/lib/interop/evidence/kind-of";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type AttemptFile = { readonly attemptId: AttemptId; readonly position: number };

/**
 * The file that a candidate handed in, for whoever may look at the answers of the attempt. Who took
 * it is recorded. Throws `NotFound` until the sitting is closed, and where there is no file.
 */
export async function readAttemptFile(ctx: Context, { attemptId, position }: AttemptFile) {
  requirePermission(ctx, "attempt.review");
  return ctx.db.transaction(async (tx) => {
    const found = await selectReviewedAttempt(tx, scopeOf(ctx.actor, "attempt.review"), attemptId);
    const open = found?.sittingState !== "closed" && found?.sittingState !== "settled";
    if (!found || open) throw new NotFound(`attempt ${attemptId}`);
    const values = JSON.parse(found.snapshot) as Record<string, ResponseValue>;
    const answer = String(values[position] ?? "");
    const named = readFileAnswer(answer);
    const file = named && (await selectAnswerFile(tx, { attemptId, position, answer }));
    if (!file) throw new NotFound(`file ${position} of attempt ${attemptId}`);
    await insertAuditEvent(tx, ctx, {
      act: "attempt.review",
      subject: ["attempt", attemptId],
      unitId: found.unitId,
      detail: { position, sha256: named.sha256 },
    });
    return { ...file, name: nameFor(named.name, file.mediaType) };
  });
}
