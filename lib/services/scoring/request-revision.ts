import { insertAuditEvent } from "@/db/queries/audit";
import { insertScoringRevision } from "@/db/queries/scoring-revisions";
import type { ScoringRevisionId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { RulingObstacle } from "@/lib/domain/scoring/ruling";
import { type Context, requirePermission } from "@/lib/services/context";
import { namedRuling, type WantedRuling } from "./named-ruling";

export type RequestRevision = WantedRuling & { readonly reason: string };

export type RequestRevisionRejection = RulingObstacle | "no_reason" | "asked_already";

/**
 * Asks for answers to a question to be scored in another way. Nothing changes until another person
 * approves it.
 *
 * Rejected with `asked_already` while another request for the same version waits.
 *
 * Source: reliability §4.3, T11.
 */
export async function requestRevision(
  ctx: Context,
  { reason, ...wanted }: RequestRevision,
): Promise<Result<ScoringRevisionId, RequestRevisionRejection>> {
  requirePermission(ctx, "scoring.revise");
  if (reason.trim() === "") return rejected("no_reason");
  const named = await namedRuling(ctx, wanted);
  if (!named.ok) return named;
  const { itemVersionId, keyFromId, ruling } = named.value;
  return ctx.db.transaction(async (tx) => {
    const id = await insertScoringRevision(tx, {
      ...{ itemVersionId, keyFromId, ruling: ruling.kind, reason: reason.trim() },
      ...{ requestedBy: ctx.actor.userId, requestedAt: ctx.now },
    });
    if (id === undefined) return rejected("asked_already");
    const { itemId, version, kind, keyFrom } = wanted;
    await insertAuditEvent(tx, ctx, {
      act: "item.revise_scoring",
      subject: ["item", itemId],
      detail: { revisionId: id, version, kind, keyFrom, reason: reason.trim() },
    });
    return ok(id);
  });
}
