import { isConflict } from "@/db/conflict";
import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteRegisterLines,
  insertRegisterLines,
  lockRegister,
  lockRegisterImport,
  selectAllRegisterLines,
  updateRegisterImport,
  upsertRegisterProgress,
} from "@/db/queries/register-imports";
import { lockKnownOfficers, selectKnownUnits } from "@/db/queries/register-known";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { samePlan } from "@/lib/domain/register/line";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { applyOfficers } from "./apply-officers";
import { applyUnits } from "./apply-units";
import { linesOfPlan } from "./lines-of-plan";
import { officersMeant, planImport, type RegisterPlan, rowsOfKind } from "./plan-import";
import { RegisterMoved } from "./register-moved";
import { registerScope } from "./register-scope";
import { registersInReach } from "./registers-in-reach";

export type ApplyRegisterImport = {
  readonly kind: RegisterKind;
  readonly importId: RegisterImportId;
};

export type ApplyRejection =
  | "applied"
  /** Every line is as the register has it, or cannot be used. */
  | "nothing_to_apply"
  /** The register changed since the lines were looked at: they have been planned anew. */
  | "changed_meanwhile";

type Found = NonNullable<Awaited<ReturnType<typeof lockRegisterImport>>>;

/**
 * Does what an import was shown to do: all of it, or none. What the lines come to is found out once
 * more under a lock; where that is no longer what was looked at, nothing is done and the lines are
 * shown as they stand now. Two imports at once follow each other.
 */
export async function applyRegisterImport(
  ctx: Context,
  { kind, importId }: ApplyRegisterImport,
): Promise<Result<{ readonly applied: number }, ApplyRejection>> {
  const reach = registersInReach(ctx, kind);
  try {
    return await ctx.db.transaction(async (tx) => {
      await lockRegister(tx);
      const found = await lockRegisterImport(tx, reach, importId);
      if (!found) throw new NotFound(`register import ${importId}`);
      if (found.appliedAt !== null) return rejected("applied");
      return apply(ctx, tx, found);
    });
  } catch (error) {
    // Somebody else was there first: see routines 32.
    if (error instanceof RegisterMoved || isConflict(error)) return rejected("changed_meanwhile");
    throw error;
  }
}

async function apply(
  ctx: Context,
  tx: Transaction,
  found: Found,
): Promise<Result<{ readonly applied: number }, ApplyRejection>> {
  const { id, kind } = found;
  const kept = await selectAllRegisterLines(tx, id);
  const plan = await planAnew(ctx, tx, found, kept);
  if (!samePlan(kept, plan.lines)) {
    await deleteRegisterLines(tx, id);
    await insertRegisterLines(tx, linesOfPlan(id, plan));
    await updateRegisterImport(tx, id, { plannedAt: ctx.now });
    return rejected("changed_meanwhile");
  }
  const applied = plan.lines.filter(({ step }) => step !== null).length;
  if (applied === 0) return rejected("nothing_to_apply");
  // Outside the transaction: whoever waits for it sees how far it is.
  const tell = (done: number) =>
    upsertRegisterProgress(ctx.db, { importId: id, done, total: applied, at: new Date() });
  await tell(0);
  await applyPlan(tx, plan, { importId: id, tell });
  await updateRegisterImport(tx, id, { appliedAt: ctx.now, undoneAt: null, purgeAfter: null });
  await insertAuditEvent(tx, ctx, {
    act: "register_import.apply",
    subject: ["register_import", id],
    detail: { kind, on: found.effectiveOn, ...countsOf(plan) },
  });
  return ok({ applied });
}

type Kept = Awaited<ReturnType<typeof selectAllRegisterLines>>;

async function planAnew(
  ctx: Context,
  tx: Transaction,
  found: Found,
  kept: Kept,
): Promise<RegisterPlan> {
  const scope = registerScope(ctx, found.kind);
  const sources = kept.flatMap(({ source }) => (source ? [source] : []));
  const read = rowsOfKind(found.kind, sources);
  if (read.kind === "officers") {
    const units = await selectKnownUnits(tx, scope);
    await lockKnownOfficers(tx, officersMeant(read.rows, units, found));
  }
  return planImport(tx, scope, read, found);
}

type Ground = {
  readonly importId: RegisterImportId;
  readonly tell: (done: number) => Promise<void>;
};

async function applyPlan(tx: Transaction, plan: RegisterPlan, ground: Ground) {
  if (plan.kind === "officers") {
    const works = plan.lines.flatMap(({ step }, index) =>
      step ? [{ position: index + 1, step }] : [],
    );
    return applyOfficers(tx, works, ground);
  }
  const works = plan.lines.flatMap(({ source, step }, index) =>
    source && step ? [{ position: index + 1, row: source.row, step }] : [],
  );
  return applyUnits(tx, works, ground);
}

function countsOf({ lines }: RegisterPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of lines) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
