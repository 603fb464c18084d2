import type { Executor } from "@/db/client";
import type { VisitPlace } from "@/db/queries/findings";
import { selectRetests } from "@/db/queries/retests";
import { endOfRetest, reachesMark } from "@/lib/domain/finding/retest";

/** The short tests held again over the findings of a visit, with how they went. */
export async function retestsOf(db: Executor, { id, unitId }: Pick<VisitPlace, "id" | "unitId">) {
  const rows = await selectRetests(db, { visitId: id, unitId });
  return rows.map((row) => ({
    ...row,
    passed: reachesMark(row, row.mark),
    end: endOfRetest(row, row.mark),
  }));
}
