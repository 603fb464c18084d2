import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { item, itemImport, itemKey, itemVersion } from "@/db/schema";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { NotFound } from "@/lib/services/context";
import { discardImport } from "@/lib/services/item-import/discard-import";
import { loadImport } from "@/lib/services/item-import/load-import";
import { purgeImports } from "@/lib/services/item-import/purge-imports";
import { undoImport } from "@/lib/services/item-import/undo-import";
import { writeImport } from "@/lib/services/item-import/write-import";
import { test } from "@/tests/support/worker-database";
import { aBank, someone, type World } from "../bank/a-world";
import { actsOn, anImport, aWrittenImport, itemsOf, whole } from "./an-import";

const it = test.extend<{ world: World }>({
  world: async ({ database, keys }, use) => {
    await use(await aBank({ database, keys }));
  },
});

describe("undoing", () => {
  it("takes every item out with its versions and keys, and lets the file be written again", async ({
    world: made,
  }) => {
    const { author, bankId } = made;
    const importId = await aWrittenImport(made);
    const [row] = await itemsOf(made);
    const itemId = row?.id ?? ("" as never);

    const undone = await undoImport(author, { importId });

    expect(undone).toEqual({ ok: true, value: { removed: 1 } });
    expect(await itemsOf(made)).toEqual([]);
    expect(
      await author.db.select().from(itemVersion).where(eq(itemVersion.itemId, itemId)),
    ).toEqual([]);
    const left = await author.keys
      .select()
      .from(itemKey)
      .innerJoin(itemVersion, eq(itemVersion.id, itemKey.itemVersionId))
      .innerJoin(item, and(eq(item.id, itemVersion.itemId), eq(item.bankId, bankId)));
    expect(left).toEqual([]);
    expect((await actsOn(author, importId)).at(-1)).toBe("item_import.undo");
    expect((await loadImport(author, whole(importId))).counts).toMatchObject({
      ready: 1,
      written: 0,
    });
    expect(await writeImport(author, { importId, bankId })).toMatchObject({ ok: true });
  });

  it("says which items keep it back once one was approved, be it suspended since", async ({
    world: made,
  }) => {
    const { author, reviewer } = made;
    const importId = await aWrittenImport(made);
    const [row] = await itemsOf(made);
    const itemId = row?.id ?? ("" as never);
    await moveItem(author, { itemId, move: "submit" });
    await reviewItem(reviewer, { itemId, version: 1, verdict: "approved", comment: "" });
    await moveItem(author, { itemId, move: "suspend", reason: "Thử" });

    const undone = await undoImport(author, { importId });

    expect(undone).toMatchObject({
      ok: false,
      reason: { code: "in_use", hindrances: [{ code: row?.code, used: false }] },
    });
    expect(await itemsOf(made)).toHaveLength(1);
  });

  it("undoes what a reviewer returned, with the review", async ({ world: made }) => {
    const { author, reviewer } = made;
    const importId = await aWrittenImport(made);
    const [row] = await itemsOf(made);
    const itemId = row?.id ?? ("" as never);
    await moveItem(author, { itemId, move: "submit" });
    await reviewItem(reviewer, { itemId, version: 1, verdict: "returned", comment: "Sửa lại." });

    expect(await undoImport(author, { importId })).toMatchObject({ ok: true });
  });

  it("has nothing to undo before anything was written, and is for the owner", async ({
    world: made,
    database,
    keys,
  }) => {
    const importId = await anImport(made.author);
    const colleague = await someone({ database, keys }, "author");

    expect(await undoImport(made.author, { importId })).toEqual({
      ok: false,
      reason: { code: "not_written" },
    });
    await expect(undoImport(colleague, { importId })).rejects.toThrow(NotFound);
  });

  it("is no way around history: nobody else deletes a version", async ({ world: made }) => {
    await aWrittenImport(made);
    const [row] = await itemsOf(made);
    const itemId = row?.id ?? ("" as never);

    const deleting = made.author.keys.delete(itemVersion).where(eq(itemVersion.itemId, itemId));

    await expect(deleting).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("throwing away", () => {
  it("deletes an import of which nothing is in a bank", async ({ world: { author } }) => {
    const importId = await anImport(author);

    expect(await discardImport(author, { importId })).toMatchObject({ ok: true });
    await expect(loadImport(author, whole(importId))).rejects.toThrow(NotFound);
    expect((await actsOn(author, importId)).at(-1)).toBe("item_import.discard");
  });

  it("refuses while items of it are in a bank, and others", async ({
    world: made,
    database,
    keys,
  }) => {
    const importId = await aWrittenImport(made);
    const colleague = await someone({ database, keys }, "author");

    const refused = await discardImport(made.author, { importId });

    expect(refused).toEqual({ ok: false, reason: "written" });
    await expect(discardImport(colleague, { importId })).rejects.toThrow(NotFound);
  });

  it("keeps its promise: what is over is deleted, what was written stays to be undone", async ({
    world: made,
  }) => {
    const { author } = made;
    const [open, written, fresh] = [
      await anImport(author),
      await aWrittenImport(made),
      await anImport(author),
    ];
    const past = new Date(Date.now() - 1000);
    for (const id of [open, written]) {
      await author.db.update(itemImport).set({ purgeAfter: past }).where(eq(itemImport.id, id));
    }
    const future = new Date(Date.now() + 86_400_000);
    await author.db.update(itemImport).set({ purgeAfter: future }).where(eq(itemImport.id, fresh));

    const { purged } = await purgeImports({ ...author, actor: null }, { limit: 50 });

    expect(purged).toBe(2);
    await expect(loadImport(author, whole(open))).rejects.toThrow(NotFound);
    const kept = await loadImport(author, whole(written));
    expect(kept).toMatchObject({ counts: { found: 1, written: 1 }, purgeAfter: null });
    expect(await loadImport(author, whole(fresh))).toMatchObject({ counts: { found: 3 } });
    expect(await actsOn(author, open)).toContain("item_import.purge");
    expect(await undoImport(author, { importId: written })).toMatchObject({ ok: true });
  });
});
