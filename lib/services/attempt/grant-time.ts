import type { Transaction } from "@/db/client";
import { insertTimeGrant } from "@/db/queries/attempts";
import type { UserId } from "@/lib/domain/ids";
import { extendHeld } from "./attempt-time";
import type { HeldAttempt } from "./locked-attempt";

export type TimeGrant = {
  readonly extraS: number;
  readonly reason: string;
  readonly grantedBy: UserId;
  readonly approvedBy: UserId | null;
  /** Seconds granted before. */
  readonly grantedS: readonly number[];
};

/** Records a grant for a held attempt and moves its end. */
export async function grantTime(
  tx: Transaction,
  held: HeldAttempt,
  { grantedS, ...grant }: TimeGrant,
): Promise<void> {
  await insertTimeGrant(tx, { ...grant, attemptId: held.attempt.id, at: held.t });
  await extendHeld(tx, held, { grantsS: [...grantedS, grant.extraS], extraS: grant.extraS });
}
