import type { Executor } from "@/db/client";
import { selectOptionalSeal, selectSignatures } from "@/db/queries/signing";
import type { SealFacts } from "@/lib/documents/inspection/facts";
import { qrCode } from "@/lib/documents/qr/qr-code";
import type { RecordId } from "@/lib/domain/ids";
import { paperPayload } from "@/lib/domain/signing/paper-digest";
import { drawCode } from "@/lib/interop/evidence/draw-code";

/** The seal of a record as its papers bear it; null before it is sealed. */
export async function readSeal(db: Executor, recordId: RecordId): Promise<SealFacts | null> {
  const seal = await selectOptionalSeal(db, recordId);
  if (!seal) return null;
  const signatures = await selectSignatures(db, seal.minutesId);
  // Who refused may have signed after all: the last word counts.
  const unit = signatures.findLast(({ capacity }) => capacity === "unit");
  const code = await drawCode(qrCode(paperPayload(recordId, seal.digest)));
  return {
    ...{ digest: seal.digest, sealedAt: seal.sealedAt, code: code.toString("base64") },
    unitSaid: unit ? { refused: unit.verdict === "refused", statement: unit.statement } : null,
    signers: signatures
      .filter(({ verdict }) => verdict === "signed")
      .map(({ name, capacity, at }) => ({ name, capacity, at })),
  };
}
