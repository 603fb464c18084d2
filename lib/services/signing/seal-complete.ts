import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectVisitMembers } from "@/db/queries/visits";
import {
  insertSeal,
  type selectOptionalMinutes,
  selectSignatures,
  type SignatureRow,
  updateRecordState,
} from "@/db/queries/signing";
import type { RecordId, UnitId, VisitId } from "@/lib/domain/ids";
import { signingStanding } from "@/lib/domain/signing/capacity";
import { type JsonObject, partDigests, recordDigest } from "@/lib/domain/signing/sealed-record";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import type { Context } from "@/lib/services/context";
import { advanceVisit } from "./advance-visit";

type Minutes = NonNullable<Awaited<ReturnType<typeof selectOptionalMinutes>>>;

/** What a signature may have completed. */
export type Sealing = {
  readonly recordId: RecordId;
  readonly visitId: VisitId;
  readonly unitId: UnitId;
  readonly minutes: Minutes;
};

/**
 * Seals a record in the transaction of the signature that makes the minutes complete: what was
 * signed and by whom, in canonical JSON, with the digest that goes on the paper. Says whether it did.
 */
export async function sealComplete(
  tx: Transaction,
  ctx: Context,
  { recordId, visitId, unitId, minutes }: Sealing,
): Promise<boolean> {
  const members = await selectVisitMembers(tx, visitId);
  const hasSecretary = members.some(({ task }) => task === "secretary");
  const signatures = await selectSignatures(tx, minutes.id);
  if (!signingStanding(signatures, { hasSecretary }).complete) {
    await updateRecordState(tx, recordId, "signed");
    return false;
  }
  const record: JsonObject = {
    ...(JSON.parse(minutes.content) as JsonObject),
    signatures: signatures.map(signatureJson),
    sealed_at: ctx.now.toISOString(),
  };
  const digest = recordDigest(partDigests(record));
  await insertSeal(tx, {
    ...{ recordId, minutesId: minutes.id, digest, sealedAt: ctx.now },
    snapshot: canonicalJson(record),
  });
  await updateRecordState(tx, recordId, "sealed");
  const { number, heldOn } = minutes;
  const document = { number, issuedOn: heldOn };
  const moved = await advanceVisit(tx, ctx, visitId, [{ move: "sign_minutes", document }]);
  // Asked for before the signature was put: a campaign that is closed takes none.
  if (!moved.ok) throw new Error(`the visit does not follow its record: ${moved.reason}`);
  await insertAuditEvent(tx, ctx, {
    act: "record.seal",
    subject: ["record", recordId],
    unitId,
    detail: { digest },
  });
  return true;
}

function signatureJson(row: SignatureRow) {
  return {
    capacity: row.capacity,
    verdict: row.verdict,
    statement: row.statement,
    name: row.name,
    title: row.title,
    at: row.at.toISOString(),
    signed_digest: row.digest,
  };
}
