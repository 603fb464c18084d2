import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { addendum, campaign, minutes, record, seal, signature, user, visit } from "@/db/schema";
import type { CampaignId, MinutesId, RecordId, UserId, VisitId } from "@/lib/domain/ids";
import type { VisitState } from "@/lib/domain/inspection/state";
import type { FrozenBest, SignedFigures } from "@/lib/domain/signing/frozen";

/** The minutes of a record that were not taken back, or undefined before the first signature. */
export async function selectOptionalMinutes(db: Executor, recordId: RecordId) {
  const [row] = await db
    .select()
    .from(minutes)
    .where(and(eq(minutes.recordId, recordId), isNull(minutes.withdrawnAt)));
  return row;
}

/** What lists say of minutes: what they froze, and how often their record was corrected since. */
export type Frozen = FrozenBest & {
  readonly test: SignedFigures | null;
  readonly sealed: boolean;
  readonly corrections: number;
};

/** What the minutes of a campaign hold of figures that others go on changing, or those of one visit. */
export async function selectFrozen(
  db: Executor,
  of: { readonly campaignId: CampaignId } | { readonly visitId: VisitId },
): Promise<ReadonlyMap<RecordId, Frozen>> {
  const rows = await db
    .select({
      recordId: minutes.recordId,
      sealed: sql<boolean>`${record.state} = 'sealed'`,
      test: minutes.frozenTest,
      best: minutes.frozenBest,
      pending: minutes.frozenPending,
      corrections: sql<number>`(select count(*) from ${addendum}
        where ${addendum.recordId} = ${minutes.recordId} and ${addendum.kind} = 'correction')`.mapWith(
        Number,
      ),
    })
    .from(minutes)
    .innerJoin(record, eq(record.id, minutes.recordId))
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(
      and(
        isNull(minutes.withdrawnAt),
        "visitId" in of ? eq(visit.id, of.visitId) : eq(visit.campaignId, of.campaignId),
      ),
    );
  return new Map(
    rows.map(({ recordId, test, best, pending, ...row }) => [
      recordId,
      {
        ...row,
        test: test && { scored: test.n, passed: test.passed, mean: test.mean },
        best: new Map(Object.entries(best ?? {})),
        pending: new Set(pending ?? []),
      },
    ]),
  );
}

export async function insertMinutes(tx: Transaction, values: typeof minutes.$inferInsert) {
  const [row] = await tx.insert(minutes).values(values).returning();
  if (!row) throw new Error("minutes were not inserted");
  return row;
}

export async function updateMinutesWithdrawn(
  tx: Transaction,
  id: MinutesId,
  values: { withdrawnBy: UserId; withdrawnAt: Date; withdrawnReason: string },
) {
  await tx.update(minutes).set(values).where(eq(minutes.id, id));
}

/** The last minutes that were taken back, with who did it and why. */
export async function selectOptionalWithdrawn(db: Executor, recordId: RecordId) {
  const [row] = await db
    .select({ at: minutes.withdrawnAt, reason: minutes.withdrawnReason, by: user.displayName })
    .from(minutes)
    .innerJoin(user, eq(user.id, minutes.withdrawnBy))
    .where(eq(minutes.recordId, recordId))
    .orderBy(desc(minutes.withdrawnAt))
    .limit(1);
  return row;
}

/** Whether minutes of a visit stand: drawn up, and not taken back. */
export async function areMinutesDrawn(db: Executor, visitId: VisitId): Promise<boolean> {
  return (await selectFrozen(db, { visitId })).size > 0;
}

export async function insertSignature(tx: Transaction, values: typeof signature.$inferInsert) {
  await tx.insert(signature).values(values);
}

/** Signatures and refusals under the minutes, in the order given. */
export async function selectSignatures(db: Executor, minutesId: MinutesId) {
  return db
    .select()
    .from(signature)
    .where(eq(signature.minutesId, minutesId))
    .orderBy(asc(signature.position));
}

export type SignatureRow = Awaited<ReturnType<typeof selectSignatures>>[number];

/** Name and title of an account, as they are now. */
export async function selectSigner(db: Executor, id: UserId) {
  const [row] = await db
    .select({ name: user.displayName, title: user.position })
    .from(user)
    .where(eq(user.id, id));
  if (!row) throw new Error("there is no such account");
  return row;
}

export async function updateRecordState(
  tx: Transaction,
  id: RecordId,
  state: "draft" | "signed" | "sealed",
) {
  const verifiedAt = state === "draft" ? { verifiedAt: null } : {};
  await tx
    .update(record)
    .set({ state, ...verifiedAt })
    .where(eq(record.id, id));
}

export async function insertSeal(tx: Transaction, values: typeof seal.$inferInsert) {
  await tx.insert(seal).values(values);
}

export async function selectOptionalSeal(db: Executor, recordId: RecordId) {
  const [row] = await db.select().from(seal).where(eq(seal.recordId, recordId));
  return row;
}

/** What was added to a sealed record, in the order of its chain. */
export async function selectAddenda(db: Executor, recordId: RecordId) {
  return db
    .select()
    .from(addendum)
    .where(eq(addendum.recordId, recordId))
    .orderBy(asc(addendum.position));
}

export async function insertAddendum(tx: Transaction, values: typeof addendum.$inferInsert) {
  await tx.insert(addendum).values(values);
}

/** Where a visit stands. */
export async function selectVisitState(db: Executor, id: VisitId): Promise<VisitState> {
  const [row] = await db.select({ state: visit.state }).from(visit).where(eq(visit.id, id));
  if (!row) throw new Error("there is no such visit");
  return row.state;
}

/** Whether the campaign of a visit is over: nobody signs any more. */
export async function isCampaignClosed(db: Executor, id: VisitId): Promise<boolean> {
  const [row] = await db
    .select({ state: campaign.state })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(eq(visit.id, id));
  return row?.state === "closed";
}
