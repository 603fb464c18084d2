import { insertAuditEvent } from "@/db/queries/audit";
import {
  lockScoringRevision,
  selectOptionalRevision,
  updateFinishesUnscored,
  updateRevisionDecided,
} from "@/db/queries/scoring-revisions";
import type { ItemId, ScoringRevisionId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { RulingObstacle } from "@/lib/domain/scoring/ruling";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { namedRuling } from "./named-ruling";
import { weighRuling } from "./weigh-ruling";

export type DecideRevision = {
  readonly itemId: ItemId;
  readonly revisionId: ScoringRevisionId;
} & (
  | { readonly decision: "approved" }
  | { readonly decision: "refused"; /** Why not. */ readonly answer: string }
);

export type DecideRejection = RulingObstacle | "same_person" | "decided_already" | "no_answer";

/**
 * The second person's word on a request to score answers in another way. Approved, every finished
 * attempt whose form holds the question is scored anew by the scorer: a new score beside the old
 * one, and the results of its unit with it. A signed record stays as it is and says that its score
 * was revised. Attempts that end later are scored so from the start.
 *
 * Rejected with `same_person` for whoever asked, with `decided_already` when somebody was first.
 *
 * Source: reliability §4.3, T11.
 */
export async function decideRevision(
  ctx: Context,
  decided: DecideRevision,
): Promise<Result<void, DecideRejection>> {
  requirePermission(ctx, "scoring.decide");
  const { itemId, revisionId, decision } = decided;
  const asked = await selectOptionalRevision(ctx.db, revisionId);
  if (asked?.itemId !== itemId) throw new NotFound(`scoring revision ${revisionId}`);
  const answer = decided.decision === "refused" ? decided.answer.trim() : "";
  if (decision === "refused" && answer === "") return rejected("no_answer");
  const named = await namedRuling(ctx, { ...asked, kind: asked.ruling });
  if (!named.ok) return named;
  const effect = decision === "approved" ? (await weighRuling(ctx, named.value)).sum : null;
  return ctx.db.transaction(async (tx) => {
    const locked = await lockScoringRevision(tx, revisionId);
    if (!locked || locked.decision !== null) return rejected("decided_already");
    if (locked.requestedBy === ctx.actor.userId) return rejected("same_person");
    const who = { decidedBy: ctx.actor.userId, decidedAt: ctx.now };
    await updateRevisionDecided(tx, revisionId, { ...who, decision, answer, effect });
    if (decision === "approved") await updateFinishesUnscored(tx, locked.itemVersionId);
    await insertAuditEvent(tx, ctx, {
      act: decision === "approved" ? "item.approve_scoring" : "item.refuse_scoring",
      subject: ["item", itemId],
      detail: {
        revisionId,
        requestedBy: locked.requestedBy,
        version: asked.version,
        answer,
        effect,
      },
    });
    return ok(undefined);
  });
}
