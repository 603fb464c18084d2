import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  lockBlueprint,
  replaceCells,
  type StoredCell,
  updateBlueprint,
} from "@/db/queries/blueprints";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import { totals } from "@/lib/domain/blueprint/fill";
import type { BlueprintId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { isSavedSince } from "./draft-revision";

export type SaveBlueprint = {
  readonly blueprintId: BlueprintId;
  readonly name: string;
  /** Whether items marked "cần rà soát" may be drawn. */
  readonly allowNeedsCheck: boolean;
  readonly cells: readonly StoredCell[];
  /** The draft it was written over, by its revision; left out by who writes it alone. */
  readonly over?: string | undefined;
};

/** The greatest form: what the test page and its map were made for. */
const mostItems = 500;

/**
 * Saves a draft: its name, its rule and its cells, in place of those it had. Whether the bank can
 * fill it is asked when it is published.
 *
 * Rejected with `published` when it is no draft any more, `repeated_cell` when two cells ask for
 * the same, `too_many_items` above 500, `changed` when somebody else has saved it meanwhile.
 */
export async function saveBlueprint(
  ctx: Context,
  { blueprintId, name, allowNeedsCheck, cells, over }: SaveBlueprint,
): Promise<Result<void, "published" | "changed" | "repeated_cell" | "too_many_items">> {
  requirePermission(ctx, "blueprint.write");
  if (new Set(cells.map(nameOf)).size < cells.length) return rejected("repeated_cell");
  if (totals(cells).items > mostItems) return rejected("too_many_items");
  return ctx.db.transaction(async (tx) => {
    const row = await lockBlueprint(tx, blueprintId);
    if (!row) throw new NotFound(`blueprint ${blueprintId}`);
    if (row.state !== "draft") return rejected("published");
    if (await isSavedSince(tx, row, over)) return rejected("changed");
    await refuseUnknown(tx, cells);
    await updateBlueprint(tx, blueprintId, { name, allowNeedsCheck });
    await replaceCells(tx, blueprintId, cells);
    await insertAuditEvent(tx, ctx, {
      act: "blueprint.save",
      subject: ["blueprint", blueprintId],
      detail: { items: totals(cells).items, cells: cells.length, allowNeedsCheck },
    });
    return ok(undefined);
  });
}

const nameOf = ({ topic, level, system, byHand = false }: StoredCell) =>
  [topic, level, system, byHand].join();

async function refuseUnknown(tx: Transaction, cells: readonly StoredCell[]) {
  const topics = new Set((await selectTopics(tx)).map(({ id }) => id));
  const systems = new Set((await selectSharedSystems(tx)).map(({ id }) => id));
  for (const { topic, system } of cells) {
    if (!topics.has(topic)) throw new NotFound(`topic ${topic}`);
    if (system !== null && !systems.has(system)) throw new NotFound(`system ${system}`);
  }
}
