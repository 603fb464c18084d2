import { insertAuditEvent } from "@/db/queries/audit";
import { insertRevisedNotices, insertScoredAgainNotices } from "@/db/queries/revision-notices";
import {
  lockScoringRevision,
  selectOptionalRevision,
  updateFinishesUnscored,
  updateRevisionDecided,
} from "@/db/queries/scoring-revisions";
import type { ItemId, ScoringRevisionId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { EffectSum } from "@/lib/domain/scoring/effect";
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
 * one, and the results of its unit with it; whoever organises those sittings is told, and the team
 * that holds minutes over them. A signed record stays as it is and says that its score was revised. Attempts that end later are scored so from the start.
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
  // What no longer fits can still be refused.
  const weighed = decision === "approved" ? await weigh(ctx, asked) : ok(null);
  if (!weighed.ok) return weighed;
  const effect = weighed.value;
  return ctx.db.transaction(async (tx) => {
    const locked = await lockScoringRevision(tx, revisionId);
    if (!locked || locked.decision !== null) return rejected("decided_already");
    if (locked.requestedBy === ctx.actor.userId) return rejected("same_person");
    const who = { decidedBy: ctx.actor.userId, decidedAt: ctx.now };
    await updateRevisionDecided(tx, revisionId, { ...who, decision, answer, effect });
    const detail = { revisionId, requestedBy: locked.requestedBy, version: asked.version };
    const subject = ["item", itemId] as const;
    if (decision === "refused") {
      const act = { act: "item.refuse_scoring", subject, detail: { ...detail, answer } };
      await insertAuditEvent(tx, ctx, act);
    } else {
      await updateFinishesUnscored(tx, locked.itemVersionId);
      const news = { revisionId, itemVersionId: locked.itemVersionId };
      await insertScoredAgainNotices(tx, news);
      await insertRevisedNotices(tx, news);
      const act = { act: "item.approve_scoring", subject, detail: { ...detail, effect } };
      await insertAuditEvent(tx, ctx, act);
    }
    return ok(undefined);
  });
}

type Asked = NonNullable<Awaited<ReturnType<typeof selectOptionalRevision>>>;

async function weigh(ctx: Context, asked: Asked): Promise<Result<EffectSum, RulingObstacle>> {
  const named = await namedRuling(ctx, { ...asked, kind: asked.ruling });
  return named.ok ? ok((await weighRuling(ctx, named.value)).sum) : named;
}
