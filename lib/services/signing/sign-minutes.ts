import { insertAuditEvent } from "@/db/queries/audit";
import { selectVisitMembers } from "@/db/queries/visits";
import { selectOptionalRecord } from "@/db/queries/records";
import type { RecordId } from "@/lib/domain/ids";
import { type Scope, scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Capacity } from "@/lib/domain/signing/capacity";
import {
  confirmPassword,
  type ConfirmPasswordRejection,
} from "@/lib/services/access/confirm-password";
import { type Context, NotFound } from "@/lib/services/context";
import { putSignature, type SignatureRejection } from "./put-signature";
import { sealComplete } from "./seal-complete";

export type SignMinutes = {
  readonly recordId: RecordId;
  readonly capacity: Capacity;
  /** Typed again: whoever signs is the person themselves. */
  readonly password: string;
  /** The unit's opinion; the team has none. */
  readonly opinion: string;
};

export type SignRejection = ConfirmPasswordRejection | { readonly code: SignatureRejection };

/**
 * Signs the minutes of a record in one capacity. The last signature that was missing seals it.
 *
 * For the team only whom the team names as leader or secretary; for the unit its representative, who
 * may add the unit's opinion.
 */
export async function signMinutes(
  ctx: Context,
  { recordId, capacity, password, opinion }: SignMinutes,
): Promise<Result<{ readonly sealed: boolean }, SignRejection>> {
  const action = capacity === "unit" ? "record.sign_unit" : "record.sign_team";
  const scope = scopeOf(ctx.actor, action);
  await requireCapacity(ctx, scope, { recordId, capacity });
  const confirmed = await confirmPassword(ctx, { password });
  if (!confirmed.ok) return confirmed;

  return ctx.db.transaction(async (tx) => {
    const statement = capacity === "unit" ? opinion : "";
    const line = { recordId, capacity, verdict: "signed", statement, scope } as const;
    const put = await putSignature(tx, ctx, line);
    if (!put.ok) return rejected({ code: put.reason });
    const { unitId, minutes } = put.value;
    await insertAuditEvent(tx, ctx, {
      act: "record.sign",
      subject: ["record", recordId],
      unitId,
      detail: { capacity, digest: minutes.digest },
    });
    return ok({ sealed: await sealComplete(tx, ctx, put.value) });
  });
}

/** Refuses, as not found, whoever the record does not await a signature of. */
async function requireCapacity(
  ctx: Context,
  scope: Scope,
  { recordId, capacity }: Pick<SignMinutes, "recordId" | "capacity">,
): Promise<void> {
  const found = await selectOptionalRecord(ctx.db, scope, recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  if (capacity === "unit") return;
  const members = await selectVisitMembers(ctx.db, found.visit.id);
  const own = members.find(({ id }) => id === ctx.actor.userId);
  if (own?.task !== capacity) throw new NotFound(`signature of ${recordId}`);
}
