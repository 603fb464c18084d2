import type { RecordId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { loadRecord } from "@/lib/services/record/load-record";
import { returnSelfReport } from "@/lib/services/record/return-self-report";
import { submitSelfReport } from "@/lib/services/record/submit-self-report";
import { expect } from "./expect";

type People = { readonly representative: Context; readonly inspector: Context };

type Report = {
  readonly recordId: RecordId;
  readonly until: "self_reported" | "visited" | "verified" | null;
};

/**
 * Hands in the reports of the units that have one. The unit that is to be visited gets its own back
 * to be mended, so that a newcomer may hand it in.
 */
export async function handIn(
  { representative, inspector }: People,
  { recordId, until }: Report,
): Promise<void> {
  const { record, reports } = await loadRecord(inspector, { recordId });
  if (record.state !== "draft" || until === null || reports.length > 0) return;
  expect(await submitSelfReport(representative, { recordId }));
  if (until !== "self_reported") return;
  const reason = "Bổ sung ảnh thiết bị của bộ phận một cửa (dòng B6) và xem lại số máy tính.";
  expect(await returnSelfReport(inspector, { recordId, reason }));
}
