import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import type { ItemId } from "@/lib/domain/ids";
import { approveItems } from "@/lib/services/bank/approve-items";
import { createItem } from "@/lib/services/bank/create-item";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, aPlace, aWording, someone, type World } from "./a-world";

async function waiting(world: World): Promise<ItemId> {
  const itemId = await aDraft(world);
  await moveItem(world.author, { itemId, move: "submit" });
  return itemId;
}

const read = (itemId: ItemId, version = 1) => ({ itemId, version });

describe("approving several questions together", () => {
  test("approves each that the rules of one allow, and names the others", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const both = await someone({ database, keys }, "author", "reviewer");
    const made = await createItem(both, {
      bankId: world.bankId,
      wording: aWording(),
      place: aPlace(world),
    });
    if (!made.ok) throw new Error(made.reason);
    await moveItem(both, { itemId: made.value, move: "submit" });
    const [first, second, draft] = [
      await waiting(world),
      await waiting(world),
      await aDraft(world),
    ];
    const gone = crypto.randomUUID() as ItemId;
    const own = await loadItem(both, { itemId: made.value });
    const drafted = await loadItem(both, { itemId: draft });

    const result = await approveItems(both, {
      items: [read(first), read(made.value), read(draft), read(second, 2), read(gone)],
    });

    expect(result).toMatchObject({
      ok: true,
      value: {
        approved: 1,
        refused: [
          { code: own.code, reason: "own_item" },
          { code: drafted.code, reason: "wrong_state" },
          { reason: "changed" },
          { code: "?", reason: "gone" },
        ],
      },
    });
    expect(await loadItem(both, { itemId: first })).toMatchObject({ state: "approved" });
    expect(await loadItem(both, { itemId: second })).toMatchObject({ state: "in_review" });
    const events = await database
      .select({ subject: auditEvent.subjectId })
      .from(auditEvent)
      .where(and(eq(auditEvent.act, "item.approve"), eq(auditEvent.actorId, both.actor.userId)));
    expect(events).toEqual([{ subject: first }]);
  });

  test("is for reviewers, and asks for some and not too many", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const items = [read(await waiting(world))];
    const crowd = Array.from({ length: 51 }, () => read(crypto.randomUUID() as ItemId));

    await expect(approveItems(world.author, { items })).rejects.toThrow(NotFound);
    expect(await approveItems(world.reviewer, { items: [] })).toEqual({
      ok: false,
      reason: "none_chosen",
    });
    expect(await approveItems(world.reviewer, { items: crowd })).toEqual({
      ok: false,
      reason: "too_many",
    });
  });
});
