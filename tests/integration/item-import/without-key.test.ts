import { describe, expect } from "vitest";
import { insertItemReview } from "@/db/queries/item-reviews";
import { itemVersion } from "@/db/schema";
import type { ItemId } from "@/lib/domain/ids";
import type { ItemKey } from "@/lib/domain/item/key";
import { changeItems } from "@/lib/services/bank/change-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { loadImport } from "@/lib/services/item-import/load-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { undoImport } from "@/lib/services/item-import/undo-import";
import { writeImport } from "@/lib/services/item-import/write-import";
import { test } from "@/tests/support/worker-database";
import { aBank, aWording, type World } from "../bank/a-world";
import { anImport, itemsOf, whole } from "./an-import";

const keyless = `Câu 1: Hộp thư công vụ dùng để làm gì?
A. Trao đổi công việc
B. Mua hàng
`;

/** A bank into which a question without a key was taken. */
const it = test.extend<{ world: World & Awaited<ReturnType<typeof aKeylessItem>> }>({
  world: async ({ database, keys }, use) => {
    const world = await aBank({ database, keys });
    await use({ ...world, ...(await aKeylessItem(world)) });
  },
});

async function aKeylessItem(world: World) {
  const { author, bankId, basics } = world;
  const importId = await anImport(author, keyless);
  await placeLines(author, { importId, topicId: basics, level: "NB", missingOnly: true });
  const written = await writeImport(author, { importId, bankId });
  const [row] = await itemsOf(world);
  return { importId, written, itemId: (row?.id ?? "") as ItemId };
}

const correct = (key: readonly string[]): ItemKey => ({
  type: "single_choice",
  correct: [...key],
});

describe("a question that came without a key", () => {
  it("is a draft that says so, and goes out again with its import", async ({ world }) => {
    const { author, importId, written, itemId } = world;
    const [row, ...others] = await itemsOf(world);
    const found = await loadItem(author, { itemId });

    expect(written).toEqual({ ok: true, value: { written: 1 } });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ state: "draft", lacksKey: true });
    expect(found).toMatchObject({ lacksKey: true, wording: { key: correct([]) } });
    expect(found.acts).toContain("submit");
    expect(await undoImport(author, { importId })).toEqual({ ok: true, value: { removed: 1 } });
    expect(await itemsOf(world)).toEqual([]);
    const back = await loadImport(author, whole(importId));
    expect(back.lines).toMatchObject([{ standing: "keyless", itemId: null }]);
  });

  it("is sent for review by nobody, alone or with others", async ({ world }) => {
    const { author, itemId } = world;
    const [row] = await itemsOf(world);

    const moved = await moveItem(author, { itemId, move: "submit" });
    const changed = await changeItems(author, {
      ...{ chosen: { itemIds: [itemId] }, place: {}, addTags: [], removeTags: [] },
      submit: true,
    });

    expect(moved).toEqual({ ok: false, reason: "no_key" });
    expect(changed).toEqual({ ok: false, reason: { code: "no_key", codes: [row?.code] } });
    expect(await loadItem(author, { itemId })).toMatchObject({ state: "draft" });
  });

  it("is approved by nobody, whatever the rules of the product say", async ({
    world: { author, reviewer, itemId },
    database,
  }) => {
    const [version] = await database.select().from(itemVersion);
    if (!version) throw new Error("no version");
    const review = {
      ...{ itemVersionId: version.id, reviewerId: reviewer.actor.userId },
      ...{ verdict: "approved" as const, comment: "" },
    };

    const direct = database.transaction((tx) => insertItemReview(tx, review));

    await expect(direct).rejects.toMatchObject({ cause: { constraint_name: "item_review_key" } });
    expect((await loadItem(author, { itemId })).approvedVersion).toBeNull();
  });

  it("may be reworded without one, and goes its way once it has one that it cannot lose", async ({
    world: { author, reviewer, itemId },
  }) => {
    const { wording, place } = await loadItem(author, { itemId });
    const stem = aWording().stem;

    const reworded = await saveItem(author, {
      ...{ itemId, version: 1, place, wording: { ...wording, stem } },
    });
    const keyed = await saveItem(author, {
      ...{ itemId, version: 2, place, wording: { ...wording, stem, key: correct(["A"]) } },
    });
    const lost = await saveItem(author, {
      ...{ itemId, version: 3, place, wording: { ...wording, stem } },
    });
    const sent = await moveItem(author, { itemId, move: "submit" });
    const approved = await reviewItem(reviewer, {
      ...{ itemId, version: 3, verdict: "approved", comment: "" },
    });

    expect(reworded).toEqual({ ok: true, value: { version: 2 } });
    expect(keyed).toEqual({ ok: true, value: { version: 3 } });
    expect(lost).toEqual({ ok: false, reason: "no_correct_option" });
    expect(sent).toEqual({ ok: true, value: "in_review" });
    expect(approved).toEqual({ ok: true, value: undefined });
    expect(await loadItem(author, { itemId })).toMatchObject({
      lacksKey: false,
      state: "approved",
    });
  });
});
