import { and, desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import { takeOutArchive } from "@/lib/services/bank-archive/take-out-archive";
import { createBank } from "@/lib/services/bank/create-bank";
import { restoreBank } from "@/lib/services/bank-archive/restore-bank";
import { restoreSentArchive } from "@/lib/services/bank-archive/restore-sent-archive";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, anApprovedItem, someone } from "../bank/a-world";
import { must } from "../sitting/a-sitting";
import { archiveOf, countItemsOf } from "./an-archive";

describe("the archive of a bank, sent while it is written", () => {
  test("is one that reads back, and the log says who took it", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);

    const stream = takeOutArchive(world.reviewer, { bankId: world.bankId });
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());

    const ctx = await someone({ database, keys }, "administrator", "author");
    const told = must(await restoreBank(ctx, { name: "a.zip", bytes, dryRun: true }));
    expect(told).toMatchObject({ items: 0, present: 1 });
    const [event] = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.act, "item.export"), eq(auditEvent.subjectId, world.bankId)))
      .orderBy(desc(auditEvent.at));
    expect(event).toMatchObject({
      actorId: world.reviewer.actor.userId,
      detail: { format: "archive", items: 1 },
    });
  });

  test("breaks off where it cannot be finished or nobody reads on, and holds nothing back", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);

    const missing = takeOutArchive(world.author, { bankId: crypto.randomUUID() as never });
    await expect(new Response(missing).arrayBuffer()).rejects.toThrow(NotFound);

    // More often than the pool has connections: each is given back.
    for (let round = 0; round < 12; round += 1) {
      const reader = takeOutArchive(world.author, { bankId: world.bankId }).getReader();
      await reader.read();
      await reader.cancel();
    }
    const whole = takeOutArchive(world.author, { bankId: world.bankId });
    expect((await new Response(whole).arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  test("is refused before its first byte to who may not take keys out", async ({
    database,
    keys,
  }) => {
    const { organiser, bankId } = await aBank({ database, keys });
    const administrator = await someone({ database, keys }, "administrator");

    for (const ctx of [organiser, administrator]) {
      expect(() => takeOutArchive(ctx, { bankId })).toThrow(NotFound);
    }
    expect(await database.$count(auditEvent, eq(auditEvent.subjectId, bankId))).toBe(0);
  });
});

describe("an archive that is sent to be read back", () => {
  test("is written only when the very file that was looked at is confirmed", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    const bytes = await archiveOf(world.author, world.bankId);
    const ctx = await someone({ database, keys }, "administrator", "author");
    const bankCode = `S${world.topicCode}`;
    const bankId = must(await createBank(ctx, { code: bankCode, name: "Ngân hàng nhận" }));
    const asked = { name: "a.zip", bytes, bankCode };

    const told = must(await restoreSentArchive(ctx, asked));
    expect(told).toMatchObject({ restoreId: null, items: 1, bankId });
    const other = await restoreSentArchive(ctx, { ...asked, confirmed: "0".repeat(64) });
    expect(other).toEqual({ ok: false, reason: { code: "other_file" } });
    expect(await countItemsOf(database, bankId)).toBe(0);

    const done = must(await restoreSentArchive(ctx, { ...asked, confirmed: told.digest }));
    expect(done).toMatchObject({ items: 1, bankId });
    expect(done.restoreId).not.toBeNull();
    expect(await countItemsOf(database, bankId)).toBe(1);
    for (const single of [world.author, world.reviewer]) {
      await expect(restoreSentArchive(single, asked)).rejects.toThrow(NotFound);
    }
  });
});
