import { insertAuditEvent } from "@/db/queries/audit";
import type { MoveRejection } from "@/lib/domain/inspection/check-move";
import type { VisitMove } from "@/lib/domain/inspection/workflow";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type MovedVisit, moveVisit, type MoveVisit } from "./move-visit";
import { tellOfExplanation } from "./tell-of-explanation";

/**
 * Steps that are no more than writing down what was done, and on which paper. The others have a use
 * case of their own: announcing, reporting, signing, taking out and taking back.
 */
export type PlainMove = Exclude<
  VisitMove,
  "announce" | "self_report" | "sign_minutes" | "withdraw" | "restore"
>;

export type TakeStep = MoveVisit & { readonly move: PlainMove };

/** Writes down a step of a visit with the paper behind it; the unit is told what became of its explanation. Rejected with what stands against it. */
export async function takeStep(
  ctx: Context,
  input: TakeStep,
): Promise<Result<MovedVisit, MoveRejection>> {
  return ctx.db.transaction(async (tx) => {
    const moved = await moveVisit(tx, ctx, input);
    if (!moved.ok) return rejected(moved.reason);
    const { unitId, from, to, late } = moved.value;
    if (input.move === "explain") {
      const { visitId } = input;
      await tellOfExplanation(tx, ctx, { kind: "explanation_answered", visitId, mark: to });
    }
    await insertAuditEvent(tx, ctx, {
      act: "visit.move",
      subject: ["visit", input.visitId],
      unitId,
      detail: { from, to, late, document: input.document?.number },
    });
    return ok(moved.value);
  });
}
