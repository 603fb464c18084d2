import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { legalDocument, notification } from "@/db/schema";
import { insertBasisConfirmation } from "@/db/queries/basis-confirmations";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { selectSupply } from "@/db/queries/blueprints";
import { paragraphs } from "@/lib/domain/item/content";
import type { LegalDocumentId } from "@/lib/domain/ids";
import { confirmBasis } from "@/lib/services/bank/confirm-basis";
import { listItems } from "@/lib/services/bank/list-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { NotFound } from "@/lib/services/context";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { listDocuments } from "@/lib/services/reference/list-documents";
import { loadDocument } from "@/lib/services/reference/load-document";
import { type DocumentEntry, saveDocument } from "@/lib/services/reference/save-document";
import { tellEndedDocuments } from "@/lib/services/reference/tell-ended-documents";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aBank, anApprovedItem, aPlace, aWording, someone, type World } from "../bank/a-world";
import { must } from "../sitting/a-sitting";

/** The clock of the people of the world stands at 23/11/2026. */
const today = "2026-11-23";
const yesterday = "2026-11-22";

const entryOf = (number: string, over: Partial<DocumentEntry> = {}): DocumentEntry => ({
  ...{ number, title: "Nghị định về việc thử", issuer: "Chính phủ", issuedOn: null },
  ...{ effectiveFrom: null, effectiveTo: null, replacedById: null, needsCheck: false, note: "" },
  ...over,
});

const restingOn = (law: LegalDocumentId) => ({
  wording: { legalBases: [{ legalDocumentId: law, article: "Điều 5" }] },
});

async function supplyOf({ bankId, organiser }: World, on = today) {
  const groups = await selectSupply(organiser.db, bankId, on);
  return groups.reduce((sum, { items }) => sum + items, 0);
}

/** An approved item on the world's document, which the reviewer then ends by these values. */
async function anEnded(world: World, over: Partial<DocumentEntry> = { effectiveTo: yesterday }) {
  const itemId = await anApprovedItem(world, restingOn(world.law));
  const entry = entryOf(`${world.topicCode}/NĐ-CP`, over);
  must(await saveDocument(world.reviewer, { documentId: world.law, entry }));
  return itemId;
}

async function aNewDocument(world: World, over: Partial<DocumentEntry> = {}) {
  const entry = entryOf(`${world.topicCode}-moi/NĐ-CP`, over);
  return must(await saveDocument(world.reviewer, { documentId: null, entry }));
}

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

describe("confirmBasis", () => {
  const confirmation = (world: World, over = {}) => ({
    ...{ documentId: world.law, standsOnId: null, reason: "Điều 5 giữ nguyên nội dung" },
    ...over,
  });

  test("brings an item back for this end of the document, and logs who said why", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anEnded(world);
    const standsOnId = await aNewDocument(world, { effectiveFrom: today });

    const result = await confirmBasis(world.reviewer, {
      itemId,
      ...confirmation(world, { standsOnId }),
    });

    expect(result).toEqual({ ok: true, value: undefined });
    expect(await supplyOf(world)).toBe(1);
    const item = await loadItem(world.author, { itemId });
    expect(item.endedBases).toEqual([]);
    expect(item.confirmations).toMatchObject([
      {
        version: 1,
        reason: "Điều 5 giữ nguyên nội dung",
        standsOn: `${world.topicCode}-moi/NĐ-CP`,
      },
    ]);
    expect((await actsOn(database, itemId)).at(-1)).toBe("item.confirm_basis");

    const entry = entryOf(`${world.topicCode}/NĐ-CP`, { effectiveTo: "2026-11-01" });
    must(await saveDocument(world.reviewer, { documentId: world.law, entry }));
    expect(await supplyOf(world)).toBe(0);
  });

  test("falls with the document it stands on", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await anEnded(world);
    const standsOnId = await aNewDocument(world, { effectiveTo: today });
    must(await confirmBasis(world.reviewer, { itemId, ...confirmation(world, { standsOnId }) }));

    expect([await supplyOf(world), await supplyOf(world, "2026-11-24")]).toEqual([1, 0]);
  });

  test("is not needed for a new version on the new document", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await anEnded(world);
    const law = await aNewDocument(world);
    const wording = aWording({ stem: paragraphs("Theo văn bản mới?"), ...restingOn(law).wording });

    must(await saveItem(world.author, { itemId, version: 1, wording, place: aPlace(world) }));
    expect(await supplyOf(world)).toBe(0);
    must(await moveItem(world.author, { itemId, move: "submit" }));
    must(
      await reviewItem(world.reviewer, { itemId, version: 2, verdict: "approved", comment: "" }),
    );

    expect(await supplyOf(world)).toBe(1);
    expect((await loadItem(world.author, { itemId })).endedBases).toEqual([]);
  });

  test("is refused without a reason, on a document that has not ended or that is not in force", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anEnded(world);
    const later = await aNewDocument(world, { effectiveFrom: "2027-01-01" });
    const confirm = (over: object) =>
      confirmBasis(world.reviewer, { itemId, ...confirmation(world, over) });

    expect(await confirm({ reason: " " })).toEqual({ ok: false, reason: "no_reason" });
    expect(await confirm({ documentId: later })).toEqual({ ok: false, reason: "not_ended" });
    expect(await confirm({ standsOnId: later })).toEqual({ ok: false, reason: "not_in_force" });
    must(await moveItem(world.reviewer, { itemId, move: "retire", reason: "Cũ" }));
    expect(await confirm({})).toEqual({ ok: false, reason: "wrong_state" });
  });

  test("is nobody's who wrote the version, in the service and in the database", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const both = await someone({ database, keys }, "author", "reviewer");
    const itemId = await anEnded({ ...world, author: both });

    expect(await confirmBasis(both, { itemId, ...confirmation(world) })).toEqual({
      ok: false,
      reason: "own_item",
    });
    await expect(confirmBasis(world.author, { itemId, ...confirmation(world) })).rejects.toThrow(
      NotFound,
    );
    const version = await selectOptionalItemVersion(database, itemId, 1);
    if (!version) throw new Error("no version");
    const values = {
      ...{ itemVersionId: version.id, legalDocumentId: world.law, endedOn: yesterday },
      ...{ reason: "x", reviewerId: both.actor.userId },
    };
    await expect(
      database.transaction((tx) => insertBasisConfirmation(tx, values)),
    ).rejects.toMatchObject({ cause: { constraint_name: "item_review_other_person" } });
  });
});

describe("saveDocument", () => {
  test("adds and edits with an event that says what changed", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const documentId = await aNewDocument(world);
    const entry = entryOf(`${world.topicCode}-moi/NĐ-CP`, { note: "Đã đối chiếu" });
    must(await saveDocument(world.reviewer, { documentId, entry }));

    expect(await actsOn(database, documentId)).toEqual([
      "legal_document.create",
      "legal_document.edit",
    ]);
    const [row] = await database
      .select()
      .from(legalDocument)
      .where(eq(legalDocument.id, documentId));
    expect(row?.note).toBe("Đã đối chiếu");
  });

  test("refuses a number that is taken, a circle, and an end before the beginning", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const other = await aNewDocument(world, { replacedById: world.law });
    const save = (over: Partial<DocumentEntry>) =>
      saveDocument(world.reviewer, {
        documentId: world.law,
        entry: entryOf(`${world.topicCode}/NĐ-CP`, over),
      });
    const reasonOf = async (over: Partial<DocumentEntry>) => {
      const result = await save(over);
      return result.ok ? null : result.reason;
    };

    expect(await reasonOf({ number: `${world.topicCode}-moi/NĐ-CP` })).toBe("number_taken");
    expect(await reasonOf({ replacedById: world.law })).toBe("replaces_itself");
    expect(await reasonOf({ replacedById: other })).toBe("replaced_in_circle");
    expect(await reasonOf({ effectiveFrom: today, effectiveTo: yesterday })).toBe(
      "ends_before_start",
    );
  });

  test("is for reviewers and administrators, and reading for nobody outside the bank", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const entry = entryOf(`${world.topicCode}/x`);

    await expect(saveDocument(world.author, { documentId: null, entry })).rejects.toThrow(NotFound);
    await expect(listDocuments(world.organiser, { search: "", page: 1 })).rejects.toThrow(NotFound);
    await expect(loadDocument(world.organiser, { documentId: world.law, page: 1 })).rejects.toThrow(
      NotFound,
    );
  });
});
