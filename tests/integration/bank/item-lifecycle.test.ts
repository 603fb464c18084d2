import { describe, expect } from "vitest";
import { insertItemReview } from "@/db/queries/item-reviews";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { paragraphs } from "@/lib/domain/item/content";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, anApprovedItem, aPlace, aWording, someone } from "./a-world";
import { actsOn } from "../access/a-person";

const approve = { verdict: "approved", comment: "" } as const;
const reworded = aWording({ stem: paragraphs("Nên làm gì trước tiên với thư lạ?") });

describe("reviewItem", () => {
  test("lets nobody approve what they wrote at, in the service and in the database", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const both = await someone({ database, keys }, "author", "reviewer");
    const itemId = await aDraft({ ...world, author: both });
    await moveItem(both, { itemId, move: "submit" });

    const result = await reviewItem(both, { itemId, version: 1, ...approve });

    expect(result).toEqual({ ok: false, reason: "own_item" });
    expect((await loadItem(both, { itemId })).ownReview).toBe(true);
    const version = await selectOptionalItemVersion(database, itemId, 1);
    if (!version) throw new Error("no version");
    const review = { itemVersionId: version.id, reviewerId: both.actor.userId, ...approve };
    await expect(database.transaction((tx) => insertItemReview(tx, review))).rejects.toMatchObject({
      cause: { message: "an author cannot review their own version" },
    });
  });

  test("counts an earlier draft as one's own when somebody else wrote the last one", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const both = await someone({ database, keys }, "author", "reviewer");
    const itemId = await aDraft({ ...world, author: both });
    await saveItem(world.author, { itemId, version: 1, wording: reworded, place: aPlace(world) });
    await moveItem(world.author, { itemId, move: "submit" });

    expect(await reviewItem(both, { itemId, version: 2, ...approve })).toEqual({
      ok: false,
      reason: "own_item",
    });
  });

  test("returns a version to its author with a comment, never without", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    await moveItem(world.author, { itemId, move: "submit" });
    const back = { itemId, version: 1, verdict: "returned" } as const;

    expect(await reviewItem(world.reviewer, { ...back, comment: " " })).toEqual({
      ok: false,
      reason: "no_comment",
    });
    expect(await reviewItem(world.reviewer, { ...back, comment: "Câu dẫn còn mơ hồ" })).toEqual({
      ok: true,
      value: undefined,
    });

    const item = await loadItem(world.author, { itemId });
    expect(item.state).toBe("draft");
    expect(item.reviews).toMatchObject([
      { version: 1, verdict: "returned", comment: "Câu dẫn còn mơ hồ" },
    ]);
    expect(await actsOn(database, itemId)).toEqual(["item.create", "item.submit", "item.return"]);
  });

  test("judges only the version that was read", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    await saveItem(world.author, { itemId, version: 1, wording: reworded, place: aPlace(world) });
    await moveItem(world.author, { itemId, move: "submit" });

    expect(await reviewItem(world.reviewer, { itemId, version: 1, ...approve })).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("is nothing an author can do, nor a reviewer to an item that is not in review", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);

    await expect(reviewItem(world.author, { itemId, version: 1, ...approve })).rejects.toThrow(
      NotFound,
    );
    expect(await reviewItem(world.reviewer, { itemId, version: 1, ...approve })).toEqual({
      ok: false,
      reason: "wrong_state",
    });
  });
});

describe("moveItem", () => {
  test("takes back what was sent for review", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    await moveItem(world.author, { itemId, move: "submit" });

    expect(await moveItem(world.author, { itemId, move: "withdraw" })).toEqual({
      ok: true,
      value: "draft",
    });
  });

  test("suspends with a reason, resumes, and retires", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await anApprovedItem(world);

    expect(await moveItem(world.author, { itemId, move: "suspend" })).toEqual({
      ok: false,
      reason: "no_reason",
    });
    expect(await moveItem(world.author, { itemId, move: "suspend", reason: "Nghi sai" })).toEqual({
      ok: true,
      value: "suspended",
    });
    await expect(moveItem(world.author, { itemId, move: "resume" })).rejects.toThrow(NotFound);
    expect(await moveItem(world.reviewer, { itemId, move: "resume" })).toEqual({
      ok: true,
      value: "approved",
    });
    expect(
      await moveItem(world.reviewer, { itemId, move: "retire", reason: "Luật đã thay" }),
    ).toEqual({ ok: true, value: "retired" });
    expect(await moveItem(world.author, { itemId, move: "submit" })).toEqual({
      ok: false,
      reason: "wrong_state",
    });
  });

  test("stops the approved version of an item whose new version is at work", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anApprovedItem(world);
    await saveItem(world.author, { itemId, version: 1, wording: reworded, place: aPlace(world) });

    await moveItem(world.author, { itemId, move: "suspend", reason: "Nghi sai" });

    expect(await loadItem(world.author, { itemId })).toMatchObject({
      state: "draft",
      approvedVersion: null,
    });
  });

  test("hides items from whoever has no part in the bank", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);

    for (const role of [
      "organiser",
      "administrator",
      "inspector",
      "candidate",
      "leader",
    ] as const) {
      const stranger = await someone({ database, keys }, role);
      await expect(moveItem(stranger, { itemId, move: "submit" })).rejects.toThrow(NotFound);
      await expect(loadItem(stranger, { itemId })).rejects.toThrow(NotFound);
    }
  });
});
