import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { selectOptionalItemKey } from "@/db/queries/item-keys";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { createItem } from "@/lib/services/bank/create-item";
import { loadItem } from "@/lib/services/bank/load-item";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, aPlace, aWording } from "./a-world";

describe("keys", () => {
  test("cannot be read or written through the pool that serves everything else", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    const version = await selectOptionalItemVersion(database, itemId, 1);
    if (!version) throw new Error("no version");

    expect(await selectOptionalItemKey(keys, version.id)).toMatchObject({
      key: { correct: ["B"] },
    });
    await expect(selectOptionalItemKey(database, version.id)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    await expect(loadItem({ ...world.author, keys: database }, { itemId })).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    const write = createItem(
      { ...world.author, keys: database },
      { bankId: world.bankId, wording: aWording(), place: aPlace(world) },
    );
    await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("stay as they were written: a version never changes", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);

    await expect(
      keys.execute(sql`update item_version set source = 'x' where item_id = ${itemId}`),
    ).rejects.toThrow();
    await expect(keys.execute(sql`update item_key set explanation = '[]'`)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });
});
