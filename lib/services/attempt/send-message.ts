import { lockAttempt } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertMessage } from "@/db/queries/messages";
import { lockSitting } from "@/db/queries/sittings";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type SendMessage = {
  readonly sittingId: SittingId;
  /** Null: to everybody in the room. */
  readonly attemptId: AttemptId | null;
  /** An erratum corrects the paper. */
  readonly kind: "message" | "erratum";
  readonly text: string;
};

/** Shows a text on the test pages of a room, or of one candidate in it. Rejected once it is closed. */
export async function sendMessage(
  ctx: Context,
  message: SendMessage,
): Promise<Result<string, "not_open">> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const { sittingId, attemptId } = message;
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scope, sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "open") return rejected("not_open");
    if (attemptId !== null) {
      const attempt = await lockAttempt(tx, scope, attemptId);
      if (attempt?.sittingId !== sittingId) throw new NotFound(`attempt ${attemptId}`);
    }
    const id = await insertMessage(tx, { ...message, sentBy: ctx.actor.userId });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.message",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { message: id, kind: message.kind, attemptId },
    });
    return ok(id);
  });
}
