import { insertAuditEvent } from "@/db/queries/audit";
import { lockBank, renameBank as writeName } from "@/db/queries/items";
import type { BankId } from "@/lib/domain/ids";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** Gives a bank another name; its code stays, for papers and archives name it by that. */
export async function renameBank(
  ctx: Context,
  { bankId, name }: { bankId: BankId; name: string },
): Promise<void> {
  requirePermission(ctx, "item.write");
  await ctx.db.transaction(async (tx) => {
    const before = await lockBank(tx, bankId);
    if (!before) throw new NotFound(`bank ${bankId}`);
    if (before.name === name) return;
    await writeName(tx, bankId, name);
    await insertAuditEvent(tx, ctx, {
      act: "bank.rename",
      subject: ["bank", bankId],
      detail: { before: before.name, after: name },
    });
  });
}
