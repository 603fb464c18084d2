import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { updateUnitFacts } from "@/db/queries/register-apply";
import { countUndoHindrances } from "@/db/queries/register-hindrances";
import {
  lockRegister,
  lockRegisterImport,
  selectAllRegisterLines,
  updateRegisterImport,
} from "@/db/queries/register-imports";
import {
  clearEffects,
  deleteEnteredOfficers,
  undoOfficerFacts,
  undoPosts,
  undoUnits,
} from "@/db/queries/register-undo";
import { refreshUnitClosure } from "@/db/queries/units";
import { purgeTime } from "@/lib/domain/bank/import-line";
import type { RegisterImportId, UnitId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { searchTextOf as officerText } from "./apply-officers";
import { searchTextOf as unitText } from "./apply-units";
import { registersInReach } from "./registers-in-reach";

export type UndoRegisterRejection =
  | { readonly code: "not_applied" }
  /** So many lines were built on since. */
  | { readonly code: "in_use"; readonly lines: number };

/**
 * Takes back everything an import did, as a whole: whoever it entered goes, whoever it moved is back,
 * whatever it changed is as before. The lines stay, to be looked at and applied once more.
 *
 * Rejected with `in_use` where something since depends on any of it.
 */
export async function undoRegisterImport(
  ctx: Context,
  { kind, importId }: { readonly kind: RegisterKind; readonly importId: RegisterImportId },
): Promise<Result<{ readonly undone: number }, UndoRegisterRejection>> {
  const reach = registersInReach(ctx, kind);
  return ctx.db.transaction(async (tx) => {
    await lockRegister(tx);
    const found = await lockRegisterImport(tx, reach, importId);
    if (!found) throw new NotFound(`register import ${importId}`);
    if (found.appliedAt === null) return rejected({ code: "not_applied" });
    const hindered = await countUndoHindrances(tx, importId);
    if (hindered > 0) return rejected({ code: "in_use", lines: hindered });
    const done = await undoLines(tx, kind, importId);
    await updateRegisterImport(tx, importId, {
      ...{ appliedAt: null, undoneAt: ctx.now, purgeAfter: purgeTime(ctx.now) },
    });
    await insertAuditEvent(tx, ctx, {
      act: "register_import.undo",
      subject: ["register_import", importId],
      detail: { kind, undone: done },
    });
    return ok({ undone: done });
  });
}

async function undoLines(
  tx: Transaction,
  kind: RegisterKind,
  id: RegisterImportId,
): Promise<number> {
  const lines = (await selectAllRegisterLines(tx, id)).filter(({ effect }) => effect !== null);
  await undoPosts(tx, id);
  if (kind === "officers") {
    const facts = lines.flatMap(({ officerId, code, effect }) => {
      const before = effect?.officerFacts?.before;
      if (!before || officerId === null) return [];
      return [{ id: officerId, searchText: officerText(before, code ?? "") }];
    });
    await undoOfficerFacts(tx, facts, id);
    await deleteEnteredOfficers(tx, id);
  } else {
    await undoUnits(tx, id);
    for (const { unitId, effect } of lines) {
      const before = effect?.unitFacts?.before;
      if (!before || unitId === null) continue;
      const parentId = before.parentId as UnitId | null;
      await updateUnitFacts(tx, unitId, { ...before, parentId, searchText: unitText(before) });
    }
    await refreshUnitClosure(tx);
  }
  await clearEffects(tx, id);
  return lines.length;
}
