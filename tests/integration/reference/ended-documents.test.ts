import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { notification } from "@/db/schema";
import { listItems } from "@/lib/services/bank/list-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { listDocuments } from "@/lib/services/reference/list-documents";
import { loadDocument } from "@/lib/services/reference/load-document";
import { saveDocument } from "@/lib/services/reference/save-document";
import { tellEndedDocuments } from "@/lib/services/reference/tell-ended-documents";
import { test } from "@/tests/support/worker-database";
import { aBank, anApprovedItem, someone } from "../bank/a-world";
import { must } from "../sitting/a-sitting";
import { aNewDocument, anEnded, entryOf, supplyOf, today, yesterday } from "./a-document";

describe("a legal document that ends", () => {
  test("takes its items out of the draw the day after its last day, and marks them", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    const itemId = await anEnded(world, { effectiveTo: today });

    expect([await supplyOf(world), await supplyOf(world, "2026-11-24")]).toEqual([2, 1]);
    const tomorrow = { ...world.author, now: new Date("2026-11-23T17:00:00Z") };
    const marked = { bankId: world.bankId, needsCheck: true, page: 1 };
    expect((await listItems(world.author, marked)).total).toBe(0);
    const { items, total } = await listItems(tomorrow, marked);
    expect([total, items[0]?.id, items[0]?.ended]).toEqual([1, itemId, true]);
    expect((await listItems(tomorrow, { ...marked, needsCheck: false })).total).toBe(1);
  });

  test("ends the day before the one that replaced it begins", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const replacedById = await aNewDocument(world, { effectiveFrom: today });
    const itemId = await anEnded(world, { replacedById });

    expect([await supplyOf(world, yesterday), await supplyOf(world)]).toEqual([1, 0]);
    expect((await loadItem(world.author, { itemId })).endedBases).toMatchObject([
      { legalDocumentId: world.law, lastDay: yesterday, replacedById },
    ]);
  });

  test("has ended where the days of its replacement are not known, and does not where it is late", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const replacedById = await aNewDocument(world);
    await anEnded(world, { replacedById });

    expect(await supplyOf(world)).toBe(0);
    expect((await loadDocument(world.reviewer, { documentId: world.law, page: 1 })).standing).toBe(
      "ended",
    );
    const entry = entryOf(`${world.topicCode}/NĐ-CP`, { replacedById, effectiveTo: today });
    must(await saveDocument(world.reviewer, { documentId: world.law, entry }));
    expect(await supplyOf(world)).toBe(1);
  });

  test("is told once to whoever wrote or approved its items, and to nobody else", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const stranger = await someone({ database, keys }, "author", "reviewer");
    await anEnded(world);
    const tell = (day: string) => tellEndedDocuments({ db: database }, { today: day });

    await Promise.all([tell(today), tell(today)]);
    await tell("2026-11-24");

    const told = await database
      .select({ userId: notification.userId })
      .from(notification)
      .where(and(eq(notification.legalDocumentId, world.law)));
    expect(told.map(({ userId }) => userId).sort()).toEqual(
      [world.author.actor.userId, world.reviewer.actor.userId].sort(),
    );
    const { notifications } = await listNotifications(world.author, { page: 1 });
    expect(notifications).toMatchObject([
      { kind: "document_ended", legalDocumentId: world.law, visitId: null, step: null },
    ]);
    expect((await listNotifications(stranger, { page: 1 })).total).toBe(0);
  });

  test("lists the questions that wait first, with the register's counts", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anEnded(world);
    const { documents } = await listDocuments(world.author, {
      search: world.topicCode,
      filter: "waiting",
      page: 1,
    });

    expect(documents).toMatchObject([{ id: world.law, items: 1, waiting: 1, standing: "ended" }]);
    const { items } = await loadDocument(world.author, { documentId: world.law, page: 1 });
    expect(items).toMatchObject([{ id: itemId, waits: true, own: true, articles: ["Điều 5"] }]);
  });
});
