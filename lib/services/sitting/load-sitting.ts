import { selectCandidates } from "@/db/queries/candidates";
import { selectInvigilators, selectOptionalSitting, selectReleases } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** A sitting with its candidates, how far each has come, who invigilates and what is released. */
export async function loadSitting(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.read"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const reaches = async (action: "sitting.write" | "sitting.invigilate" | "sitting.release") =>
    (await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, action), sittingId)) !== undefined;
  return {
    ...found,
    candidates: await selectCandidates(ctx.db, sittingId),
    invigilators: await selectInvigilators(ctx.db, sittingId),
    releases: await selectReleases(ctx.db, sittingId),
    may: {
      write: await reaches("sitting.write"),
      invigilate: await reaches("sitting.invigilate"),
      release: await reaches("sitting.release"),
    },
  };
}
