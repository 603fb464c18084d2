import type { Transaction } from "@/db/client";
import { lockRecord } from "@/db/queries/records";
import {
  insertSignature,
  isCampaignClosed,
  selectOptionalMinutes,
  selectSignatures,
  selectSigner,
} from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Capacity, SigningVerdict } from "@/lib/domain/signing/capacity";
import { type Context, NotFound } from "@/lib/services/context";
import type { Sealing } from "./seal-complete";

export type PutSignature = {
  readonly recordId: RecordId;
  readonly capacity: Capacity;
  readonly verdict: SigningVerdict;
  readonly statement: string;
  /** How far the person reaches in this capacity. */
  readonly scope: Scope;
};

export type SignatureRejection =
  | "not_drawn_up"
  | "signed_already"
  | "other_side"
  | "campaign_closed";

/**
 * Puts a line under the minutes, with name and title of the person as they are now; what it may
 * complete. A step of signing and of refusing to.
 *
 * Nobody signs for both sides. A leader signs once more after the unit has refused.
 */
export async function putSignature(
  tx: Transaction,
  ctx: Context,
  { recordId, capacity, verdict, statement, scope }: PutSignature,
): Promise<Result<Sealing, SignatureRejection>> {
  const found = await lockRecord(tx, scope, recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  const minutes = await selectOptionalMinutes(tx, recordId);
  if (!minutes) return rejected("not_drawn_up");
  if (found.record.state === "sealed") return rejected("signed_already");
  if (await isCampaignClosed(tx, found.visit.id)) return rejected("campaign_closed");
  const given = await selectSignatures(tx, minutes.id);
  const { userId } = ctx.actor;
  const side = (one: Capacity) => (one === "unit" ? "unit" : "team");
  if (given.some((row) => row.userId === userId && side(row.capacity) !== side(capacity))) {
    return rejected("other_side");
  }
  if (isGiven(given, capacity, verdict)) return rejected("signed_already");

  await insertSignature(tx, {
    ...{ minutesId: minutes.id, position: given.length + 1, capacity, verdict, statement },
    ...{ digest: minutes.digest, userId, ...(await selectSigner(tx, userId)), at: ctx.now },
  });
  const { id: visitId, unitId } = found.visit;
  return ok({ recordId, visitId, unitId, minutes });
}

type Given = Awaited<ReturnType<typeof selectSignatures>>;

/** Whether this line stands already; what the leader signed before a refusal does not count after it. */
function isGiven(given: Given, capacity: Capacity, verdict: SigningVerdict): boolean {
  const refusal = given.findLastIndex((row) => row.verdict === "refused");
  const since = capacity === "leader" ? given.slice(refusal + 1) : given;
  const own = since.filter((row) => row.capacity === capacity);
  if (verdict === "refused") return own.length > 0;
  return own.some((row) => row.verdict === "signed");
}
