import { eq } from "drizzle-orm";
import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect } from "vitest";
import { auditEvent, bank, item, user } from "@/db/schema";
import { listRestores } from "@/lib/services/bank-archive/list-restores";
import { restoreBank } from "@/lib/services/bank-archive/restore-bank";
import { undoRestore } from "@/lib/services/bank-archive/undo-restore";
import { createBank } from "@/lib/services/bank/create-bank";
import { loadItem } from "@/lib/services/bank/load-item";
import { openPractice } from "@/lib/services/bank/open-practice";
import { NotFound } from "@/lib/services/context";
import { anotherDatabase } from "@/tests/support/another-database";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import { must } from "../sitting/a-sitting";
import { aLivedBank, archiveOf, bankOf, countItemsOf } from "./an-archive";

const elsewhere = await anotherDatabase();
afterAll(() => elsewhere.drop());

const keeper = (pools: Parameters<typeof someone>[0]) => someone(pools, "administrator", "author");

/** Everything but the moment of writing. */
function contentOf(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, unknown] => {
    if (!name.endsWith(".json")) return [name, Buffer.from(part).toString("base64")];
    const json = JSON.parse(Buffer.from(part).toString()) as object;
    return [name, name === "manifest.json" ? { ...json, writtenAt: "" } : json];
  });
  return new Map(parts);
}

describe("the archive of a bank", () => {
  test("comes back in another installation as it was, history, names and pictures included", async ({
    database,
    keys,
  }) => {
    const { author, bankId, changed } = await aLivedBank({ database, keys });
    const bytes = await archiveOf(author, bankId);
    const ctx = await keeper(elsewhere);
    const asked = { name: "ngan-hang.zip", bytes };

    const told = must(await restoreBank(ctx, { ...asked, dryRun: true }));
    expect(told).toMatchObject({
      restoreId: null,
      items: 8,
      stimuli: 1,
      present: 0,
      conflicts: [],
    });
    expect(await elsewhere.database.$count(item)).toBe(0);
    expect(await elsewhere.database.$count(bank)).toBe(0);

    const done = must(await restoreBank(ctx, { ...asked, dryRun: false }));
    expect({ ...done, restoreId: null }).toEqual(told);
    expect(done.fresh).toMatchObject({
      people: [expect.any(String), expect.any(String)],
      pictures: 1,
    });
    const [stranger] = await elsewhere.database
      .select()
      .from(user)
      .where(eq(user.id, author.actor.userId));
    expect(stranger).toMatchObject({ displayName: author.actor.name });
    expect(stranger?.disabledAt).not.toBeNull();
    const again = await archiveOf(ctx, await bankOf(elsewhere, done.bank.code));
    // The digests of all parts are in the manifest: they are the same to the byte.
    expect(contentOf(again)).toEqual(contentOf(bytes));
    expect(await loadItem(ctx, { itemId: changed })).toMatchObject({ state: "draft" });
    const acts = await elsewhere.database.select({ act: auditEvent.act }).from(auditEvent);
    expect(acts.map(({ act }) => act)).toEqual(["bank.restore", "item.export"]);

    const twice = must(await restoreBank(ctx, { ...asked, dryRun: false }));
    expect(twice).toMatchObject({ items: 0, present: 8, stimuli: 0 });
    expect((await listRestores(ctx)).find(({ id }) => id === done.restoreId)).toMatchObject({
      ...{ name: asked.name, bankName: done.bank.name, byName: ctx.actor.name },
      ...{ items: 8, undoneAt: null },
    });
    const { removed } = must(await undoRestore(ctx, { restoreId: done.restoreId as never }));
    expect(removed).toBe(8);
    expect((await listRestores(ctx)).find(({ id }) => id === done.restoreId)).toMatchObject({
      ...{ items: 0, undoneAt: ctx.now },
    });
    expect(await elsewhere.database.$count(item)).toBe(0);
    expect(await undoRestore(ctx, { restoreId: done.restoreId as never })).toEqual({
      ok: false,
      reason: { code: "undone_already" },
    });
  });

  test("is copied into another bank of the same installation, and stays once it is used there", async ({
    database,
    keys,
  }) => {
    const world = await aLivedBank({ database, keys });
    const bytes = await archiveOf(world.author, world.bankId);
    const ctx = await keeper({ database, keys });
    const code = `B${world.topicCode}`;
    const bankId = must(await createBank(ctx, { code, name: "Ngân hàng thứ hai" }));

    const done = must(
      await restoreBank(ctx, { name: "a.zip", bytes, bankCode: code, dryRun: false }),
    );

    expect(done).toMatchObject({ items: 8, stimuli: 1, fresh: { people: [], topics: [] } });
    expect(await countItemsOf(database, bankId)).toBe(8);
    expect(await countItemsOf(database, world.bankId)).toBe(8);
    const rows = await database.select().from(item).where(eq(item.bankId, bankId));
    const approved = rows.find(({ state }) => state === "approved");
    must(await openPractice(world.reviewer, { itemId: approved?.id as never }));
    expect(await undoRestore(ctx, { restoreId: done.restoreId as never })).toEqual({
      ok: false,
      reason: { code: "restore_in_use", items: [approved?.code] },
    });
  });

  test("leaves out what has its code here already, and says so", async ({ database, keys }) => {
    const world = await aLivedBank({ database, keys });
    const bytes = await archiveOf(world.author, world.bankId);
    const ctx = await keeper({ database, keys });
    const code = `C${world.topicCode}`;
    const bankId = must(await createBank(ctx, { code, name: "Ngân hàng thứ ba" }));
    const asked = { name: "a.zip", bytes, bankCode: code };
    must(await restoreBank(ctx, { ...asked, dryRun: false }));

    const again = must(await restoreBank(ctx, { ...asked, dryRun: false }));

    expect(again.items).toBe(0);
    expect(again.conflicts).toHaveLength(8);
    expect(new Set(again.conflicts.map(({ reason }) => reason))).toEqual(new Set(["code_taken"]));
    expect(await countItemsOf(database, bankId)).toBe(8);
  });

  test("is refused whole when it was altered, is another file, or of a later edition", async ({
    database,
    keys,
  }) => {
    const world = await aLivedBank({ database, keys });
    const bytes = await archiveOf(world.author, world.bankId);
    const ctx = await keeper({ database, keys });
    const before = await database.$count(item);
    const parts = unzipSync(bytes);
    const read = (name: string) => Buffer.from(parts[name] ?? []).toString();
    const changed = (name: string, content: string) =>
      zipSync({ ...parts, [name]: Buffer.from(content) });
    const codeOf = async (altered: Uint8Array) => {
      const outcome = await restoreBank(ctx, { name: "a", bytes: altered, dryRun: false });
      return outcome.ok ? "restored" : outcome.reason;
    };
    const items = "items/00001.json";
    const { [items]: _, ...without } = parts;

    expect(await codeOf(changed(items, read(items).replace('"approved"', '"retired"')))).toEqual({
      ...{ code: "altered", part: items },
    });
    expect(await codeOf(zipSync(without))).toEqual({ code: "altered", part: items });
    expect(await codeOf(changed("more.json", "{}"))).toEqual({
      code: "altered",
      part: "more.json",
    });
    expect(
      await codeOf(
        changed("manifest.json", read("manifest.json").replace('"version": 1', '"version": 2')),
      ),
    ).toEqual({ code: "too_new" });
    expect(await codeOf(zipSync({ "imsmanifest.xml": Buffer.from("<x/>") }))).toEqual({
      code: "foreign",
    });
    expect(await codeOf(bytes.slice(0, -40))).toEqual({ code: "altered" });
    expect(await codeOf(Buffer.from("no archive"))).toEqual({ code: "not_archive" });
    expect(await database.$count(item)).toBe(before);
  });

  test("is read back and undone only by who looks after all and writes questions", async ({
    database,
    keys,
  }) => {
    const { author, reviewer, bankId } = await aLivedBank({ database, keys });
    const bytes = await archiveOf(reviewer, bankId);

    for (const ctx of [author, reviewer, await someone({ database, keys }, "administrator")]) {
      const asked = { name: "a.zip", bytes, dryRun: true };
      await expect(restoreBank(ctx, asked)).rejects.toThrow(NotFound);
      const restoreId = bankId as never;
      await expect(undoRestore(ctx, { restoreId })).rejects.toThrow(NotFound);
      await expect(listRestores(ctx)).rejects.toThrow(NotFound);
    }
  });
});
