import { selectCandidateCounts } from "@/db/queries/candidate-list";
import { asksForHandMarks } from "@/db/queries/blueprints";
import { selectInvigilators, selectOptionalSitting, selectReleases } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { type Action, scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** What a sitting is, how far it has come, who invigilates, what is released, what one may do. */
export async function loadSittingHead(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.read"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const reaches = async (action: Action) =>
    (await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, action), sittingId)) !== undefined;
  return {
    ...found,
    counts: await selectCandidateCounts(ctx.db, sittingId),
    invigilators: await selectInvigilators(ctx.db, sittingId),
    markedByHand: await asksForHandMarks(ctx.db, found.test.blueprintId),
    releases: await selectReleases(ctx.db, sittingId),
    may: {
      write: await reaches("sitting.write"),
      invigilate: await reaches("sitting.invigilate"),
      release: await reaches("sitting.release"),
      readResults: await reaches("result.read"),
    },
  };
}
