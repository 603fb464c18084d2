import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalRecord } from "@/db/queries/records";
import type { RecordId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { confirmPassword } from "@/lib/services/access/confirm-password";
import { type Context, NotFound } from "@/lib/services/context";
import { putSignature } from "./put-signature";
import { sealComplete } from "./seal-complete";
import type { SignRejection } from "./sign-minutes";

export type RefuseToSign = {
  readonly recordId: RecordId;
  readonly reason: string;
  readonly password: string;
};

/** The unit does not sign, and says why. The team may then sign alone; the reason stays in the record. */
export async function refuseToSign(
  ctx: Context,
  { recordId, reason, password }: RefuseToSign,
): Promise<Result<void, SignRejection>> {
  const scope = scopeOf(ctx.actor, "record.sign_unit");
  if (!(await selectOptionalRecord(ctx.db, scope, recordId))) {
    throw new NotFound(`record ${recordId}`);
  }
  const confirmed = await confirmPassword(ctx, { password });
  if (!confirmed.ok) return confirmed;
  return ctx.db.transaction(async (tx) => {
    const line = {
      recordId,
      capacity: "unit",
      verdict: "refused",
      statement: reason,
      scope,
    } as const;
    const put = await putSignature(tx, ctx, line);
    if (!put.ok) return rejected({ code: put.reason });
    const { unitId, minutes } = put.value;
    await insertAuditEvent(tx, ctx, {
      act: "record.refuse_to_sign",
      subject: ["record", recordId],
      unitId,
      detail: { reason, digest: minutes.digest },
    });
    await sealComplete(tx, ctx, put.value);
    return ok(undefined);
  });
}
