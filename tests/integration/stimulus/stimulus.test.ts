import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { itemReview, itemVersion, stimulusVersion } from "@/db/schema";
import { selectSupply } from "@/db/queries/blueprints";
import type { ItemVersionId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { createItem } from "@/lib/services/bank/create-item";
import { NotFound } from "@/lib/services/context";
import { createStimulus } from "@/lib/services/stimulus/create-stimulus";
import { findStimuli } from "@/lib/services/stimulus/find-stimuli";
import { listStimuli } from "@/lib/services/stimulus/list-stimuli";
import { loadStimulus } from "@/lib/services/stimulus/load-stimulus";
import { moveStimulus } from "@/lib/services/stimulus/move-stimulus";
import { saveStimulus } from "@/lib/services/stimulus/save-stimulus";
import type { StimulusWording } from "@/lib/domain/stimulus/wording";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aBank, aPlace, aWording, someone, type World } from "../bank/a-world";
import { aLetter, approvedOn, aStimulus, draftsOn, newestVersion } from "./a-stimulus";

const another: StimulusWording = { ...aLetter, content: paragraphs("Thư đã sửa ngày hẹn.") };
const approve = { verdict: "approved", comment: "" } as const;

/** How many items can be drawn, each with what it shares a stimulus with. */
async function drawn({ organiser, bankId }: World) {
  const groups = await selectSupply(organiser.db, bankId, "2026-11-24");
  return groups.map(({ items, block }) => ({ items, block }));
}

describe("createStimulus", () => {
  test("keeps a stimulus under the bank's next number, with an event", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await aStimulus(world);
    const second = await aStimulus(world, { ...aLetter, title: "Thông báo lịch tập huấn" });

    expect(await loadStimulus(world.reviewer, { stimulusId: second })).toMatchObject({
      ...{ code: "NL-002", state: "in_use", currentVersion: 1, approvedVersion: null, forms: 0 },
      wording: { ...aLetter, title: "Thông báo lịch tập huấn" },
      acts: ["suspend", "end"],
    });
    expect(await actsOn(database, second)).toEqual(["stimulus.create"]);
  });

  test("refuses what says nothing, shows a file nobody knows, or comes from who may not write", async ({
    database,
    keys,
  }) => {
    const { bankId, author, reviewer } = await aBank({ database, keys });
    const made = (over: Partial<typeof aLetter>) =>
      createStimulus(author, { bankId, wording: { ...aLetter, ...over } });

    expect(await made({ title: " " })).toEqual({ ok: false, reason: "no_title" });
    expect(await made({ content: [] })).toEqual({ ok: false, reason: "empty_stimulus" });
    const picture = { kind: "image", blob: "a".repeat(64), alt: "Màn hình" } as const;
    expect(await made({ content: [picture] })).toEqual({ ok: false, reason: "unknown_picture" });
    await expect(createStimulus(reviewer, { bankId, wording: aLetter })).rejects.toThrow(NotFound);
  });
});

describe("items on a stimulus", () => {
  test("are approved together with it, by nobody who wrote it", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const both = await someone({ database, keys }, "author", "reviewer");
    const stimulusId = await aStimulus({ ...world, author: both });
    const [itemId] = await draftsOn(world, stimulusId, 1);
    await moveItem(world.author, { itemId, move: "submit" });

    const own = await loadItem(both, { itemId });
    expect(own).toMatchObject({ ownReview: true, stimulus: { title: aLetter.title } });
    expect(await reviewItem(both, { itemId, version: 1, ...approve })).toEqual({
      ok: false,
      reason: "own_item",
    });
    expect((await reviewItem(world.reviewer, { itemId, version: 1, ...approve })).ok).toBe(true);
    expect((await loadStimulus(both, { stimulusId })).approvedVersion).toBe(1);
  });

  test("cannot be reviewed past the services by who wrote the stimulus", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const other = await someone({ database, keys }, "author");
    const stimulusId = await aStimulus({ ...world, author: other });
    const [itemId] = await draftsOn(world, stimulusId, 1);
    const [row] = await database
      .select({ id: itemVersion.id })
      .from(itemVersion)
      .where(eq(itemVersion.itemId, itemId));

    await expect(
      database.insert(itemReview).values({
        itemVersionId: row?.id as ItemVersionId,
        reviewerId: other.actor.userId,
        verdict: "approved",
      }),
    ).rejects.toMatchObject({ cause: { constraint_name: "item_review_other_person" } });
  });

  test("stand only on the newest text of a stimulus of their own bank", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const elsewhere = await aBank({ database, keys });
    const foreign = await newestVersion(elsewhere, await aStimulus(elsewhere));
    const stimulusId = await aStimulus(world);
    const first = await newestVersion(world, stimulusId);
    await saveStimulus(world.author, { stimulusId, version: 1, wording: another });
    const placed = (versionId: typeof first) =>
      createItem(world.author, {
        ...{ bankId: world.bankId, place: aPlace(world) },
        wording: aWording({ stimulus: { versionId, place: 1 } }),
      });

    expect(await placed(foreign)).toEqual({ ok: false, reason: "unknown_stimulus" });
    expect(await placed(first)).toEqual({ ok: false, reason: "unknown_stimulus" });
    expect((await placed(await newestVersion(world, stimulusId))).ok).toBe(true);
  });

  test("leave a stimulus and come to it as another wording", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const stimulusId = await aStimulus(world);
    const [itemId] = await draftsOn(world, stimulusId, 1);
    const { wording } = await loadItem(world.author, { itemId });
    const { stimulus: _left, ...alone } = wording;

    expect(
      await saveItem(world.author, {
        ...{ itemId, version: 1, wording: alone, place: aPlace(world) },
      }),
    ).toEqual({ ok: true, value: { version: 2 } });
    expect((await loadStimulus(world.author, { stimulusId })).items).toEqual([]);
  });
});

describe("saveStimulus", () => {
  test("takes the items along as drafts, and the old text is drawn until one is approved", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const stimulusId = await aStimulus(world);
    const items = await approvedOn(world, stimulusId, 3);
    expect(await drawn(world)).toEqual([{ items: 3, block: stimulusId }]);

    expect(await saveStimulus(world.author, { stimulusId, version: 1, wording: another })).toEqual({
      ok: true,
      value: { version: 2, items: 3 },
    });

    expect(await drawn(world)).toEqual([{ items: 3, block: stimulusId }]);
    const loaded = await loadStimulus(world.author, { stimulusId });
    expect(loaded).toMatchObject({ currentVersion: 2, approvedVersion: 1 });
    expect(loaded.items.map(({ id, state, place }) => [id, state, place])).toEqual(
      items.map((id, index) => [id, "draft", index + 1]),
    );
    const itemId = items[0];
    await moveItem(world.author, { itemId, move: "submit" });
    await reviewItem(world.reviewer, { itemId, version: 2, ...approve });
    expect(await drawn(world)).toEqual([{ items: 1, block: stimulusId }]);
    expect(await actsOn(database, stimulusId)).toEqual(["stimulus.create", "stimulus.save"]);
  });

  test("makes nothing of the same words, and refuses what was changed, reviewed or ended", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const stimulusId = await aStimulus(world);
    const [itemId] = await draftsOn(world, stimulusId, 1);
    const save = (version: number, wording = another) =>
      saveStimulus(world.author, { stimulusId, version, wording });

    expect(await save(1, aLetter)).toEqual({ ok: true, value: { version: 1, items: 0 } });
    expect(await save(2)).toEqual({ ok: false, reason: "changed" });
    await moveItem(world.author, { itemId, move: "submit" });
    expect(await save(1)).toEqual({ ok: false, reason: "in_review" });
    await expect(
      saveStimulus(world.reviewer, { stimulusId, version: 1, wording: another }),
    ).rejects.toThrow(NotFound);
    await moveStimulus(world.author, { stimulusId, move: "end", reason: "Nhầm" });
    expect(await save(1)).toEqual({ ok: false, reason: "wrong_state" });
  });

  test("never touches a version that is written", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const stimulusId = await aStimulus(world);

    await expect(
      database
        .update(stimulusVersion)
        .set({ title: "Khác" })
        .where(eq(stimulusVersion.stimulusId, stimulusId)),
    ).rejects.toThrow();
  });
});

describe("moveStimulus", () => {
  test("takes all items out of the draw and puts them back, with reason and event", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const stimulusId = await aStimulus(world);
    await approvedOn(world, stimulusId, 2);
    const move = { stimulusId, move: "suspend" } as const;

    expect(await moveStimulus(world.author, move)).toEqual({ ok: false, reason: "no_reason" });
    expect(await moveStimulus(world.author, { ...move, reason: "Lộ nội dung" })).toEqual({
      ok: true,
      value: "suspended",
    });
    expect(await drawn(world)).toEqual([]);
    await expect(moveStimulus(world.author, { stimulusId, move: "resume" })).rejects.toThrow(
      NotFound,
    );
    expect(await moveStimulus(world.reviewer, { stimulusId, move: "resume" })).toEqual({
      ok: true,
      value: "in_use",
    });
    expect(await drawn(world)).toEqual([{ items: 2, block: stimulusId }]);
    expect(await actsOn(database, stimulusId)).toEqual([
      "stimulus.create",
      "stimulus.suspend",
      "stimulus.resume",
    ]);
  });

  test("lets only a reviewer end what was approved", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const stimulusId = await aStimulus(world);
    await approvedOn(world, stimulusId, 1);
    const end = { stimulusId, move: "end", reason: "Cũ" } as const;

    await expect(moveStimulus(world.author, end)).rejects.toThrow(NotFound);
    expect(await moveStimulus(world.reviewer, end)).toEqual({ ok: true, value: "ended" });
    expect(await moveStimulus(world.reviewer, { ...end, move: "suspend" })).toEqual({
      ok: false,
      reason: "wrong_state",
    });
    expect(await drawn(world)).toEqual([]);
  });
});

describe("the list of stimuli", () => {
  test("finds without diacritics, by title and text, and counts the items", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, reviewer, author, organiser } = world;
    const stimulusId = await aStimulus(world);
    await aStimulus(world, { ...aLetter, title: "Bảng quy định", content: paragraphs("Độ dài") });
    await draftsOn(world, stimulusId, 2);

    const { stimuli, total } = await listStimuli(reviewer, {
      ...{ bankId, search: "mot cua MAT KHAU", page: 1 },
    });

    expect(total).toBe(1);
    expect(stimuli).toMatchObject([{ id: stimulusId, items: 2, title: aLetter.title }]);
    expect(await findStimuli(author, { bankId, search: "do dai" })).toMatchObject([
      { title: "Bảng quy định", items: 0 },
    ]);
    await expect(listStimuli(organiser, { bankId, page: 1 })).rejects.toThrow(NotFound);
    await expect(findStimuli(reviewer, { bankId, search: "" })).rejects.toThrow(NotFound);
  });
});
