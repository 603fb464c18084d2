import type { RecordId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportSealedRecord } from "@/lib/services/signing/export-sealed-record";

type Props = { params: Promise<{ recordId: string }> };

/** A sealed record as a file that `record verify` reads. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const recordId = idOf<RecordId>((await params).recordId);
  const file = await exportSealedRecord(ctx, { recordId });
  return attachment({ ...file, mediaType: "application/json; charset=utf-8" });
}
