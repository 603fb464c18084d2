import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalRecord } from "@/db/queries/records";
import { selectAddenda, selectOptionalSeal } from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import {
  type JsonObject,
  partDigests,
  SEALED_FORMAT,
  SEALED_VERSION,
} from "@/lib/domain/signing/sealed-record";
import { type Context, NotFound } from "@/lib/services/context";

/** A sealed record with what was added to it, as a file that anybody can verify without the product. */
export async function exportSealedRecord(
  ctx: Context,
  { recordId }: { readonly recordId: RecordId },
) {
  const found = await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, "record.read"), recordId);
  const seal = found && (await selectOptionalSeal(ctx.db, recordId));
  if (!seal) throw new NotFound(`seal of ${recordId}`);
  const addenda = await ctx.db.transaction(async (tx) => {
    await insertAuditEvent(tx, ctx, {
      act: "record.export",
      subject: ["record", recordId],
      unitId: found.unit.id,
      detail: { digest: seal.digest },
    });
    return selectAddenda(tx, recordId);
  });
  const record = JSON.parse(seal.snapshot) as JsonObject;
  const file = {
    format: SEALED_FORMAT,
    version: SEALED_VERSION,
    digest: seal.digest,
    parts: partDigests(record),
    record,
    addenda: addenda.map(({ digest, content }) => ({
      digest,
      content: JSON.parse(content) as JsonObject,
    })),
  };
  return {
    name: `${found.campaign.code} ${found.unit.name}.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`),
  };
}
