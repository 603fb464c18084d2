import { selectOfficials, selectPaperCandidates } from "@/db/queries/sitting-papers";
import type { PaperFormat } from "@/lib/documents/press/order";
import { writePaper } from "@/lib/documents/press/write-paper";
import { type ListOrder, resultsList } from "@/lib/documents/sitting/results-list";
import type { SittingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { atOneMoment } from "@/lib/services/paper/at-one-moment";
import { candidateFacts, readSitting } from "./paper-facts";
import { fileOf, type PaperFile } from "@/lib/documents/press/paper-file";

/**
 * The results of a sitting, for those who may read results besides the sitting itself. Rejected with
 * `not_closed` before.
 */
export async function writeResultsList(
  ctx: Context,
  { sittingId, format, order }: { sittingId: SittingId; format: PaperFormat; order: ListOrder },
): Promise<Result<PaperFile, "not_closed">> {
  const list = await atOneMoment(ctx.db, async (tx) => {
    const actions = ["sitting.read", "result.read"] as const;
    const { facts: sitting } = await readSitting(tx, ctx, { sittingId, actions });
    if (sitting.closedAt === null) return null;
    return resultsList({
      sitting,
      invigilators: await selectOfficials(tx, sittingId),
      candidates: (await selectPaperCandidates(tx, sittingId)).map(candidateFacts),
      order,
    });
  });
  if (list === null) return rejected("not_closed");
  return ok(fileOf(list, await writePaper(list, format), format));
}
