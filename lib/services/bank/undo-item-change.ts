import type { Transaction } from "@/db/client";
import { type AuditEntry, insertAuditEvents } from "@/db/queries/audit";
import {
  lockItemChange,
  lockItems,
  restoreItems,
  selectChangeLines,
  updateItemChangeUndone,
} from "@/db/queries/item-changes";
import { replaceItemTags } from "@/db/queries/item-tags";
import { isUntouched } from "@/lib/domain/bank/item-change";
import type { ItemChangeId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { placeChanges } from "./change-events";
import { itemFacts } from "./item-facts";

export type UndoneItemChange = {
  readonly restored: number;
  /** Codes of items that somebody has changed since, and that are left as they are. */
  readonly left: readonly string[];
};

/**
 * Gives the items of a change what each had before, in one transaction with an event each. Items
 * that somebody has changed since are left as they are and named; where that is all of them, or the
 * change was undone before, nothing happens.
 */
export async function undoItemChange(
  ctx: Context,
  { changeId }: { changeId: ItemChangeId },
): Promise<Result<UndoneItemChange, "already_undone" | "all_changed">> {
  requirePermission(ctx, "item.write");
  return ctx.db.transaction(async (tx) => {
    const change = await lockItemChange(tx, changeId);
    if (!change) throw new NotFound(`item change ${changeId}`);
    if (change.undoneAt !== null) return rejected("already_undone");
    const judged = await judgeLines(tx, changeId);
    const restored = judged.filter(({ same }) => same);
    if (restored.length === 0) return rejected("all_changed");
    await restore(tx, restored);
    const left = judged
      .filter(({ same }) => !same)
      .map(({ row }) => row.code)
      .sort();
    await updateItemChangeUndone(tx, changeId, { undoneBy: ctx.actor.userId, left });
    await insertAuditEvents(
      tx,
      ctx,
      restored.map((each) => eventOf(changeId, each)),
    );
    return ok({ restored: restored.length, left });
  });
}

type Judged = Awaited<ReturnType<typeof judgeLines>>[number];

/** The items of a change, locked, and whether each is as the change left it. */
async function judgeLines(tx: Transaction, changeId: ItemChangeId) {
  const lines = new Map((await selectChangeLines(tx, changeId)).map((line) => [line.itemId, line]));
  const rows = await lockItems(tx, [...lines.keys()]);
  const facts = await itemFacts(tx, rows);
  return rows.flatMap((row, index) => {
    const [line, now] = [lines.get(row.id), facts[index]];
    return line && now ? [{ row, line, now, same: isUntouched(now, line.after) }] : [];
  });
}

async function restore(tx: Transaction, judged: readonly Judged[]) {
  await restoreItems(
    tx,
    judged.map(({ line }) => line),
  );
  await replaceItemTags(
    tx,
    judged.map(({ line }) => ({ itemId: line.itemId, tags: line.before.tags })),
  );
}

function eventOf(changeId: ItemChangeId, { row, line, now }: Judged): AuditEntry {
  const states = { from: now.state, to: line.before.state };
  return {
    act: "item.undo_change",
    subject: ["item", row.id],
    detail: { change: changeId, place: placeChanges(now, line.before), ...states },
  };
}
