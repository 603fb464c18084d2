import { selectOptionalDocument } from "@/db/queries/inspection-papers";
import { unitPaper } from "@/lib/documents/inspection/inspection-paper";
import type { RecordId } from "@/lib/domain/ids";
import type { UnitPaper } from "@/lib/domain/inspection/paper";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { atOneMoment } from "./at-one-moment";
import { writeFile } from "@/lib/documents/press/write-file";
import type { FileFormat, PaperFile } from "@/lib/documents/press/paper-file";
import { readRecord } from "./record-facts";
import { registeredAs } from "./registered-as";
import { templateInUse } from "./template-in-use";

type WriteUnitPaper = {
  readonly recordId: RecordId;
  readonly paper: UnitPaper;
  readonly format: FileFormat;
};

/**
 * A paper about one unit, for those who read its record. Rejected with `not_verified` while the team
 * may still change what stands on it or the reader may not see it yet, and with `no_table` where a workbook would be empty.
 */
export async function writeUnitPaper(
  ctx: Context,
  { recordId, paper, format }: WriteUnitPaper,
): Promise<Result<PaperFile, "not_verified" | "no_table">> {
  const written = await atOneMoment(ctx.db, async (tx) => {
    const read = await readRecord(tx, ctx, { recordId, paper });
    if (read === null) return null;
    const { body, campaign, record, visit } = read;
    const ofVisit = { campaignId: visit.campaignId, visitId: visit.id, kind: paper };
    const registered = registeredAs(await selectOptionalDocument(tx, ofVisit));
    const template = await templateInUse(tx, paper);
    return unitPaper({ paper, template, body, campaign, registered }, record);
  });
  if (written === null) return rejected("not_verified");
  const file = await writeFile(written, format);
  return file ? ok(file) : rejected("no_table");
}
