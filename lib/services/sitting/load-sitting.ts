import { selectCandidates } from "@/db/queries/candidate-list";
import type { SittingId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { loadSittingHead } from "./load-sitting-head";
import { withoutScore } from "./without-score";

/** A sitting with everybody on its list; scores only for those who may read results. */
export async function loadSitting(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const head = await loadSittingHead(ctx, { sittingId });
  const candidates = await selectCandidates(ctx.db, sittingId);
  return {
    ...head,
    candidates: head.may.readResults ? candidates : candidates.map(withoutScore),
  };
}
