import { createHash } from "node:crypto";
import { selectOptionalBankByCode } from "@/db/queries/item-export";
import type { RestoredBank } from "@/lib/domain/bank/restored";
import type { BankId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { askToRestore } from "./may-restore";
import { type RestoreBank, restoreBank, type RestoreRejection } from "./restore-bank";

export type RestoreSentArchive = Omit<RestoreBank, "dryRun"> & {
  /** The digest of the file whose contents somebody saw and confirmed. Without it nothing is written. */
  readonly confirmed?: string | undefined;
};

export type SentArchive = RestoredBank & {
  /** What to confirm. */
  readonly digest: string;
  /** Null as long as there is no such bank. */
  readonly bankId: BankId | null;
};

/**
 * Says what an archive that was sent would bring; reads it back once the very same file is sent again
 * with the digest that was told. It is kept nowhere in between.
 */
export async function restoreSentArchive(
  ctx: Context,
  { confirmed, ...asked }: RestoreSentArchive,
): Promise<Result<SentArchive, RestoreRejection | { readonly code: "other_file" }>> {
  askToRestore(ctx);
  const digest = createHash("sha256").update(asked.bytes).digest("hex");
  if (confirmed !== undefined && confirmed !== digest) return rejected({ code: "other_file" });
  const outcome = await restoreBank(ctx, { ...asked, dryRun: confirmed === undefined });
  if (!outcome.ok) return outcome;
  const bank = await selectOptionalBankByCode(ctx.keys, outcome.value.bank.code);
  return ok({ ...outcome.value, digest, bankId: bank?.id ?? null });
}
