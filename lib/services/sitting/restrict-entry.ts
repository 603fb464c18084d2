import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type BadLine, networkLimit, readNetworks } from "@/lib/domain/sitting/entry-networks";
import { type Context, NotFound } from "@/lib/services/context";

export type RestrictEntry = {
  readonly sittingId: SittingId;
  /** Ranges of addresses as typed, one a line; empty: from anywhere. */
  readonly networks: string;
};

export type RestrictRejection =
  | { readonly code: "closed" | "too_many" }
  /** Lines that name no range. */
  | { readonly code: "bad_lines"; readonly bad: readonly BadLine[] };

/**
 * Says from which networks candidates enter and start. Also while the doors are open: a wrong range
 * is put right on the spot. Whoever has begun goes on.
 *
 * Rejected with `closed` once nobody enters any more, and with each line that is no range.
 */
export async function restrictEntry(
  ctx: Context,
  { sittingId, networks: typed }: RestrictEntry,
): Promise<Result<void, RestrictRejection>> {
  const { networks, bad } = readNetworks(typed);
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const { state } = sitting;
    if (state === "closed" || state === "settled") return rejected({ code: "closed" });
    if (bad.length > 0) return rejected({ code: "bad_lines", bad });
    if (networks.length > networkLimit) return rejected({ code: "too_many" });
    await updateSitting(tx, sittingId, { networks: [...networks] });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.restrict_entry",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { before: sitting.networks, after: networks },
    });
    return ok(undefined);
  });
}
