import { insertAuditEvent } from "@/db/queries/audit";
import { insertBank } from "@/db/queries/items";
import type { BankId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

/** Founds an empty bank. Rejected with `code_taken` when there is one of that code. */
export async function createBank(
  ctx: Context,
  { code, name }: { code: string; name: string },
): Promise<Result<BankId, "code_taken">> {
  requirePermission(ctx, "item.write");
  return ctx.db.transaction(async (tx) => {
    const id = await insertBank(tx, { code, name });
    if (id === undefined) return rejected("code_taken");
    await insertAuditEvent(tx, ctx, {
      act: "bank.create",
      subject: ["bank", id],
      detail: { code },
    });
    return ok(id);
  });
}
