import { describe, expect } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import { compareVersions } from "@/lib/services/bank/compare-versions";
import { createItem } from "@/lib/services/bank/create-item";
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

describe("createItem", () => {
  test("numbers items within their topic and keeps the key with its version", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await aDraft(world);

    const itemId = await aDraft(world, {
      wording: { legalBases: [{ legalDocumentId: world.law, article: "Điều 9" }] },
    });

    const item = await loadItem(world.author, { itemId });
    expect(item).toMatchObject({
      code: `${world.topicCode}-002`,
      state: "draft",
      currentVersion: 1,
      approvedVersion: null,
      wording: { key: { correct: ["B"] }, misconceptions: { A: "Tin vào tệp đính kèm" } },
      legalBases: [{ article: "Điều 9" }],
    });
    expect(await actsOn(database, itemId)).toEqual(["item.create"]);
  });

  test("refuses a key that is no option, and whoever is no author", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const values = { bankId: world.bankId, place: aPlace(world) };
    const wording = aWording({ key: { type: "single_choice", correct: ["Z"] } });

    expect(await createItem(world.author, { ...values, wording })).toEqual({
      ok: false,
      reason: "unknown_option",
    });
    await expect(createItem(world.organiser, { ...values, wording: aWording() })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("saveItem", () => {
  test("makes the next version of what was reworded and none of what was not", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);

    const same = await saveItem(world.author, {
      itemId,
      version: 1,
      wording: aWording(),
      place: aPlace(world, { level: "VD" }),
    });
    const other = await saveItem(world.author, {
      itemId,
      version: 1,
      wording: reworded,
      place: aPlace(world),
    });

    expect([same, other]).toEqual([
      { ok: true, value: { version: 1 } },
      { ok: true, value: { version: 2 } },
    ]);
    const item = await loadItem(world.author, { itemId });
    expect(item.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await compareVersions(world.reviewer, { itemId, before: 1, after: 2 })).toMatchObject([
      { part: "stem" },
    ]);
  });

  test("does not overwrite what somebody saved in the meantime", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    const other = await someone({ database, keys }, "author");
    const save = { itemId, version: 1, wording: reworded, place: aPlace(world) };

    const results = await Promise.all([saveItem(world.author, save), saveItem(other, save)]);

    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results).toContainEqual({ ok: false, reason: "changed" });
  });

  test("keeps the approved version in the draw until the new one is approved", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anApprovedItem(world);

    await saveItem(world.author, { itemId, version: 1, wording: reworded, place: aPlace(world) });

    expect(await loadItem(world.author, { itemId })).toMatchObject({
      state: "draft",
      currentVersion: 2,
      approvedVersion: 1,
    });
    await moveItem(world.author, { itemId, move: "submit" });
    await reviewItem(world.reviewer, { itemId, version: 2, ...approve });
    expect(await loadItem(world.author, { itemId })).toMatchObject({
      state: "approved",
      approvedVersion: 2,
    });
  });

  test("takes a suspended version out for good", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await anApprovedItem(world);
    await moveItem(world.author, { itemId, move: "suspend", reason: "Hai phương án cùng đúng" });

    await saveItem(world.author, { itemId, version: 1, wording: reworded, place: aPlace(world) });

    expect(await loadItem(world.author, { itemId })).toMatchObject({
      state: "draft",
      approvedVersion: null,
    });
  });

  test("leaves an item in review alone", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    await moveItem(world.author, { itemId, move: "submit" });

    const saved = await saveItem(world.author, {
      itemId,
      version: 1,
      wording: reworded,
      place: aPlace(world),
    });

    expect(saved).toEqual({ ok: false, reason: "wrong_state" });
  });
});
