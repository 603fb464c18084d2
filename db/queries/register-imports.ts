import { and, asc, count, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { registerImport, registerLine, registerProgress, user } from "@/db/schema";
import type { RegisterImportId, UserId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { Outcome } from "@/lib/domain/register/line";

/** Whose imports are meant: one person's, or everybody's. */
export type RegisterReach = { readonly kind: RegisterKind; readonly owner: UserId | "anybody" };

const reached = ({ kind, owner }: RegisterReach) =>
  and(
    eq(registerImport.kind, kind),
    owner === "anybody" ? undefined : eq(registerImport.ownerId, owner),
  );

export async function insertRegisterImport(
  tx: Transaction,
  values: typeof registerImport.$inferInsert,
): Promise<RegisterImportId> {
  const [row] = await tx.insert(registerImport).values(values).returning({ id: registerImport.id });
  if (!row) throw new Error("register import was not inserted");
  return row.id;
}

/** One import in reach with who brought it, or undefined. */
export async function selectOptionalRegisterImport(
  db: Executor,
  reach: RegisterReach,
  id: RegisterImportId,
) {
  const [row] = await db
    .select({ import: registerImport, ownerName: user.displayName })
    .from(registerImport)
    .innerJoin(user, eq(user.id, registerImport.ownerId))
    .where(and(eq(registerImport.id, id), reached(reach)));
  return row && { ...row.import, ownerName: row.ownerName };
}

/** The same, locked until `tx` ends; how far it has come can still be told by others. */
export async function lockRegisterImport(
  tx: Transaction,
  reach: RegisterReach,
  id: RegisterImportId,
) {
  const [row] = await tx
    .select()
    .from(registerImport)
    .where(and(eq(registerImport.id, id), reached(reach)))
    .for("no key update");
  return row;
}

/** One import after the other changes the register: each plans on what the last one left. */
export async function lockRegister(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('register'))`);
}

/** The newest imports in reach, with how many lines each has. */
export async function selectRegisterImports(db: Executor, reach: RegisterReach, limit: number) {
  return db
    .select({
      id: registerImport.id,
      name: registerImport.name,
      effectiveOn: registerImport.effectiveOn,
      ownerName: user.displayName,
      createdAt: registerImport.createdAt,
      appliedAt: registerImport.appliedAt,
      undoneAt: registerImport.undoneAt,
      purgeAfter: registerImport.purgeAfter,
      lines: sql<number>`(select count(*)::int from ${registerLine}
        where ${registerLine.importId} = ${registerImport.id})`,
    })
    .from(registerImport)
    .innerJoin(user, eq(user.id, registerImport.ownerId))
    .where(reached(reach))
    .orderBy(desc(registerImport.createdAt), desc(registerImport.id))
    .limit(limit);
}

export async function updateRegisterImport(
  tx: Transaction,
  id: RegisterImportId,
  values: Partial<
    Pick<typeof registerImport.$inferInsert, "appliedAt" | "undoneAt" | "purgeAfter" | "plannedAt">
  >,
) {
  await tx.update(registerImport).set(values).where(eq(registerImport.id, id));
}

export async function deleteRegisterImport(tx: Transaction, id: RegisterImportId) {
  await tx.delete(registerImport).where(eq(registerImport.id, id));
}

export type NewRegisterLine = typeof registerLine.$inferInsert;

/** So many rows a statement: PostgreSQL takes 65,535 parameters. */
const batch = 2000;

export async function insertRegisterLines(tx: Transaction, lines: readonly NewRegisterLine[]) {
  for (let from = 0; from < lines.length; from += batch) {
    await tx.insert(registerLine).values(lines.slice(from, from + batch));
  }
}

export async function deleteRegisterLines(tx: Transaction, id: RegisterImportId) {
  await tx.delete(registerLine).where(eq(registerLine.importId, id));
}

/** Every line of an import in the order of the file. */
export async function selectAllRegisterLines(db: Executor, id: RegisterImportId) {
  return db
    .select()
    .from(registerLine)
    .where(eq(registerLine.importId, id))
    .orderBy(asc(registerLine.position));
}

type Page = {
  readonly outcome: Outcome | null;
  readonly limit: number;
  readonly offset: number;
};

/** One page of an import's lines; of one outcome when it is given. */
export async function selectRegisterLines(
  db: Executor,
  id: RegisterImportId,
  { outcome, limit, offset }: Page,
) {
  return db
    .select({
      position: registerLine.position,
      source: registerLine.source,
      code: registerLine.code,
      label: registerLine.label,
      outcome: registerLine.outcome,
      changes: registerLine.changes,
      notes: registerLine.notes,
      problem: registerLine.problem,
      officerId: registerLine.officerId,
      unitId: registerLine.unitId,
    })
    .from(registerLine)
    .where(
      and(
        eq(registerLine.importId, id),
        outcome === null ? undefined : eq(registerLine.outcome, outcome),
      ),
    )
    .orderBy(asc(registerLine.position))
    .limit(limit)
    .offset(offset);
}

/** How many lines of an import come to what. */
export async function countRegisterLines(db: Executor, id: RegisterImportId) {
  const rows = await db
    .select({ outcome: registerLine.outcome, lines: count() })
    .from(registerLine)
    .where(eq(registerLine.importId, id))
    .groupBy(registerLine.outcome);
  return new Map(rows.map(({ outcome, lines }) => [outcome, lines]));
}

/** Says how far an import has come; in a transaction of its own, so that others see it. */
export async function upsertRegisterProgress(
  db: Executor,
  values: typeof registerProgress.$inferInsert,
) {
  const { done, total, at } = values;
  await db
    .insert(registerProgress)
    .values(values)
    .onConflictDoUpdate({ target: registerProgress.importId, set: { done, total, at } });
}

export async function selectRegisterProgress(db: Executor, id: RegisterImportId) {
  const [row] = await db
    .select({ done: registerProgress.done, total: registerProgress.total, at: registerProgress.at })
    .from(registerProgress)
    .where(eq(registerProgress.importId, id));
  return row;
}

/** Imports whose time is over, locked; others at work on them are passed over. */
export async function lockRegisterImportsOver(tx: Transaction, now: Date, limit: number) {
  return tx
    .select({ id: registerImport.id })
    .from(registerImport)
    .where(and(isNotNull(registerImport.purgeAfter), lt(registerImport.purgeAfter, now)))
    .orderBy(asc(registerImport.purgeAfter))
    .limit(limit)
    .for("update", { skipLocked: true });
}
