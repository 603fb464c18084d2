import { selectAttemptInRoom } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

export type EmergencyFileOf = { readonly sittingId: SittingId; readonly attemptId: AttemptId };

/** What became of the answers in a file. */
export type TakenAnswers = {
  /** On the server in time, now or before. */
  readonly counted: number;
  /** Too late to count by themselves: kept for two persons to decide on. */
  readonly kept: number;
  /** No answers to this paper. */
  readonly refused: number;
};

export type EmergencyFileTaken = TakenAnswers & {
  readonly number: string;
  readonly name: string;
};

/**
 * Takes the answers that an invigilator carried over in a candidate's emergency file. `save` puts
 * them where answers go, by the same clock and guards as if they had come by themselves: a file is
 * no way round the deadline, and taken twice it changes nothing.
 *
 * Throws `NotFound` for an attempt in another room.
 */
export async function takeEmergencyFile(
  ctx: Pick<Context, "actor" | "db" | "request">,
  { sittingId, attemptId }: EmergencyFileOf,
  save: () => Promise<TakenAnswers>,
): Promise<EmergencyFileTaken> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const found = await selectAttemptInRoom(ctx.db, scope, { sittingId, attemptId });
  if (!found) throw new NotFound(`attempt ${attemptId}`);
  const { number, ownerUnitId, familyName: family, middleName: middle, givenName: given } = found;
  const taken = await save();
  await ctx.db.transaction((tx) =>
    insertAuditEvent(tx, ctx, {
      act: "attempt.emergency_file",
      subject: ["attempt", attemptId],
      unitId: ownerUnitId,
      detail: { sittingId, ...taken },
    }),
  );
  return { ...taken, number: number ?? "", name: fullName({ family, middle, given }) };
}
