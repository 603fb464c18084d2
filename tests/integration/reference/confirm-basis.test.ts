import { describe, expect } from "vitest";
import { insertBasisConfirmation } from "@/db/queries/basis-confirmations";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { paragraphs } from "@/lib/domain/item/content";
import { confirmBasis } from "@/lib/services/bank/confirm-basis";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { NotFound } from "@/lib/services/context";
import { saveDocument } from "@/lib/services/reference/save-document";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aBank, aPlace, aWording, someone, type World } from "../bank/a-world";
import { must } from "../sitting/a-sitting";
import {
  aNewDocument,
  anEnded,
  entryOf,
  restingOn,
  supplyOf,
  today,
  yesterday,
} from "./a-document";

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
