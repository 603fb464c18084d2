import { insertAuditEvent } from "@/db/queries/audit";
import { deleteRegisterImport, lockRegisterImport } from "@/db/queries/register-imports";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { registersInReach } from "./registers-in-reach";

/** Throws an import away that was not applied; rejected with `applied` otherwise. */
export async function discardRegisterImport(
  ctx: Context,
  { kind, importId }: { readonly kind: RegisterKind; readonly importId: RegisterImportId },
): Promise<Result<void, "applied">> {
  const reach = registersInReach(ctx, kind);
  return ctx.db.transaction(async (tx) => {
    const found = await lockRegisterImport(tx, reach, importId);
    if (!found) throw new NotFound(`register import ${importId}`);
    if (found.appliedAt !== null) return rejected("applied");
    await deleteRegisterImport(tx, importId);
    await insertAuditEvent(tx, ctx, {
      act: "register_import.discard",
      subject: ["register_import", importId],
      detail: { kind, name: found.name },
    });
    return ok(undefined);
  });
}
