import { selectOfficials, selectPaperCandidates } from "@/db/queries/sitting-papers";
import type { PaperFormat } from "@/lib/documents/press/order";
import { writePaper } from "@/lib/documents/press/write-paper";
import { attendanceList } from "@/lib/documents/sitting/attendance-list";
import type { ListOrder } from "@/lib/documents/sitting/results-list";
import type { SittingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { atOneMoment } from "@/lib/services/paper/at-one-moment";
import { candidateFacts, readSitting } from "./paper-facts";
import { fileOf, type PaperFile } from "@/lib/documents/press/paper-file";

/** The list on the door, which is signed as the attendance sheet. Rejected before numbers are given. */
export async function writeAttendanceList(
  ctx: Context,
  { sittingId, format, order }: { sittingId: SittingId; format: PaperFormat; order: ListOrder },
): Promise<Result<PaperFile, "not_prepared">> {
  const list = await atOneMoment(ctx.db, async (tx) => {
    const actions = ["sitting.read"] as const;
    const { facts: sitting, state } = await readSitting(tx, ctx, { sittingId, actions });
    if (state === "draft") return null;
    return attendanceList({
      sitting,
      invigilators: await selectOfficials(tx, sittingId),
      candidates: (await selectPaperCandidates(tx, sittingId)).map(candidateFacts),
      order,
    });
  });
  if (list === null) return rejected("not_prepared");
  return ok(fileOf(list, await writePaper(list, format), format));
}
