import { selectItemVersions, selectOptionalItem } from "@/db/queries/items";
import { selectAnsweredVersions, selectRevisionsOfItem } from "@/db/queries/scoring-revisions";
import type { ItemId } from "@/lib/domain/ids";
import { isMarkedByHand } from "@/lib/domain/item/interaction";
import { may } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type ItemScoring = Awaited<ReturnType<typeof loadItemScoring>>;

/**
 * How the answers to a question are scored: the versions that were answered, what was asked for and
 * decided about them, and what the person asking may do about it.
 */
export async function loadItemScoring(ctx: Context, { itemId }: { readonly itemId: ItemId }) {
  requirePermission(ctx, "scoring.revise");
  const found = await selectOptionalItem(ctx.db, itemId);
  if (!found) throw new NotFound(`item ${itemId}`);
  const versions = await selectItemVersions(ctx.db, itemId);
  const answered = await selectAnsweredVersions(ctx.db, itemId);
  const revisions = await selectRevisionsOfItem(ctx.db, itemId);
  const [newest] = versions;
  return {
    code: found.item.code,
    byHand: newest !== undefined && isMarkedByHand(newest.interaction.type),
    versions: versions.map(({ version }) => version),
    answered,
    revisions: revisions.map(({ requestedBy, ...revision }) => ({
      ...revision,
      own: requestedBy === ctx.actor.userId,
    })),
    decides: may(ctx.actor, "scoring.decide"),
  };
}
