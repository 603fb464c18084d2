import { sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { connect } from "@/db/client";
import { upsertImportProgress } from "@/db/queries/item-import-progress";
import { NotFound } from "@/lib/services/context";
import { loadImport } from "@/lib/services/item-import/load-import";
import { loadImportProgress } from "@/lib/services/item-import/load-import-progress";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { undoImport } from "@/lib/services/item-import/undo-import";
import { writeImport } from "@/lib/services/item-import/write-import";
import { test } from "@/tests/support/worker-database";
import { aBank, someone, type World } from "../bank/a-world";
import { anImport, whole } from "./an-import";

const it = test.extend<{ world: World }>({
  world: async ({ database, keys }, use) => {
    await use(await aBank({ database, keys }));
  },
});

const count = 1_100;

const many = Array.from(
  { length: count },
  (_, index) => `Câu ${index + 1}: Máy thứ ${index + 1} ở phòng nào?\nA. Một\nB. Hai\nĐáp án: B`,
).join("\n");

describe("writing an import into a bank", () => {
  it("is told to every page as it goes, is done once, and undone as a whole", async ({
    world: { author, bankId, basics },
    url,
  }) => {
    const importId = await anImport(author, many);
    await placeLines(author, { importId, topicId: basics, level: "TH", missingOnly: true });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const owner = connect(url, { max: 1 });
    const held = owner.database.transaction(async (tx) => {
      await tx.execute(sql`lock table item_version in share mode`);
      await released;
    });
    const writing = writeImport(author, { importId, bankId });

    await vi.waitFor(
      async () => {
        expect(await loadImportProgress(author, { importId })).toEqual({ done: 0, total: count });
      },
      { timeout: 30_000 },
    );
    const { writing: seen } = await loadImport(author, whole(importId));
    const twice = await writeImport(author, { importId, bankId });
    release();
    await held;
    await owner.close();

    expect(seen).toEqual({ done: 0, total: count });
    expect(twice).toEqual({ ok: false, reason: { code: "being_written" } });
    expect(await writing).toEqual({ ok: true, value: { written: count } });
    expect((await loadImport(author, whole(importId))).writing).toBeNull();
    expect(await undoImport(author, { importId })).toEqual({ ok: true, value: { removed: count } });
  });

  it("believes nobody who fell silent, and tells only whose import it is", async ({
    world: { author },
    database,
    keys,
  }) => {
    const importId = await anImport(author);
    const at = new Date(author.now.getTime() - 61_000);
    await upsertImportProgress(author.db, { importId, done: 1, total: 3, at });
    const colleague = await someone({ database, keys }, "author");

    expect(await loadImportProgress(author, { importId })).toEqual({ done: 0, total: 0 });
    expect((await loadImport(author, whole(importId))).writing).toBeNull();
    await expect(loadImportProgress(colleague, { importId })).rejects.toThrow(NotFound);
  });
});
