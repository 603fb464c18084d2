import { insertAuditEvent } from "@/db/queries/audit";
import { lockBlueprint, selectCells, selectSupply, updateBlueprint } from "@/db/queries/blueprints";
import { checkBlueprint } from "@/lib/domain/blueprint/check-blueprint";
import type { Shortfall } from "@/lib/domain/blueprint/fill";
import type { BlueprintId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { isSavedSince } from "./draft-revision";

export type PublishRejection =
  | { readonly code: "published" | "changed" | "no_cells" }
  | { readonly code: "shortfall"; readonly shortfalls: readonly Shortfall[] };

/**
 * Publishes a blueprint: tests may be made from it and it never changes again.
 *
 * Rejected with `changed` when it says something else than the draft that was looked at (`over`, by
 * its revision), and with the cells that the bank cannot fill today. Publishing does not reserve items: the
 * draw asks again.
 */
export async function publishBlueprint(
  ctx: Context,
  { blueprintId, over }: { blueprintId: BlueprintId; over?: string | undefined },
): Promise<Result<void, PublishRejection>> {
  requirePermission(ctx, "blueprint.write");
  return ctx.db.transaction(async (tx) => {
    const row = await lockBlueprint(tx, blueprintId);
    if (!row) throw new NotFound(`blueprint ${blueprintId}`);
    if (row.state !== "draft") return rejected({ code: "published" });
    if (await isSavedSince(tx, row, over)) return rejected({ code: "changed" });
    const cells = await selectCells(tx, blueprintId);
    if (cells.length === 0) return rejected({ code: "no_cells" });
    const supply = await selectSupply(tx, row.bankId, dayInVietNam(ctx.now));
    const { items, shortfalls, disjointForms } = checkBlueprint(cells, supply, row);
    if (shortfalls.length > 0) return rejected({ code: "shortfall", shortfalls });
    await updateBlueprint(tx, blueprintId, { state: "published" });
    await insertAuditEvent(tx, ctx, {
      act: "blueprint.publish",
      subject: ["blueprint", blueprintId],
      detail: { items, disjointForms },
    });
    return ok(undefined);
  });
}
