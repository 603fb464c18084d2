import { selectWaitingRevisions } from "@/db/queries/scoring-revisions";
import { plainText } from "@/lib/domain/item/content";
import { type Context, requirePermission } from "@/lib/services/context";

/** More never wait at once; whoever decides some sees the next. */
const mostShown = 100;

/** Requests to score answers in another way that wait for a second person, the oldest first. */
export async function listWaitingRevisions(ctx: Context) {
  requirePermission(ctx, "scoring.decide");
  const waiting = await selectWaitingRevisions(ctx.db, mostShown);
  return waiting.map(({ stem, requestedBy, ...row }) => ({
    ...row,
    stem: plainText(stem),
    own: requestedBy === ctx.actor.userId,
  }));
}
