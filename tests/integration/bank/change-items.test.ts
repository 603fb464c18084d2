import { describe, expect } from "vitest";
import { readTags } from "@/lib/domain/bank/tag";
import type { ItemId } from "@/lib/domain/ids";
import { type ChangeItems, changeItems } from "@/lib/services/bank/change-items";
import { listItemChanges } from "@/lib/services/bank/list-item-changes";
import { listItems } from "@/lib/services/bank/list-items";
import { listTags } from "@/lib/services/bank/list-tags";
import { tagItem } from "@/lib/services/bank/tag-item";
import { undoItemChange } from "@/lib/services/bank/undo-item-change";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import { aBank, aDraft, anApprovedItem } from "./a-world";

/** Of these items nothing becomes another but what is said. */
function aChange(itemIds: readonly ItemId[], over: Partial<ChangeItems> = {}): ChangeItems {
  return {
    chosen: { itemIds },
    ...{ place: {}, addTags: [], removeTags: [], submit: false },
    ...over,
  };
}

const tags = (line: string) => {
  const read = readTags(line);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

describe("changeItems", () => {
  test("changes all that are chosen, each with its event, and leaves the rest of them as it is", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const [one, two] = [
      await aDraft(world, { place: { level: "VD", sharedSystemId: world.system } }),
      await anApprovedItem(world),
    ];
    const place = { topicId: world.mail, needsCheck: true };

    const result = await changeItems(world.author, aChange([one, two, one], { place }));

    expect(result).toEqual({ ok: true, value: { changed: 2 } });
    expect((await loadItem(world.author, { itemId: one })).place).toEqual({
      ...place,
      level: "VD",
      sharedSystemId: world.system,
    });
    expect(await loadItem(world.author, { itemId: two })).toMatchObject({
      place,
      state: "approved",
      currentVersion: 1,
    });
    expect((await actsOn(database, one)).at(-1)).toBe("item.save");
    expect((await actsOn(database, two)).at(-1)).toBe("item.save");
  });

  test("sends drafts for review with the change", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemIds = [await aDraft(world), await aDraft(world)];
    must(await changeItems(world.author, aChange(itemIds, { submit: true })));

    for (const itemId of itemIds) {
      expect((await loadItem(world.author, { itemId })).state).toBe("in_review");
      expect((await actsOn(database, itemId)).at(-1)).toBe("item.submit");
    }
  });

  test("changes none where one cannot be changed, and names it", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const [free, held, approved] = [
      await aDraft(world),
      await aDraft(world),
      await anApprovedItem(world),
    ];
    must(await moveItem(world.author, { itemId: held, move: "submit" }));
    const { code } = await loadItem(world.author, { itemId: held });
    const other = await loadItem(world.author, { itemId: approved });

    expect(
      await changeItems(world.author, aChange([free, held], { place: { level: "VDC" } })),
    ).toEqual({ ok: false, reason: { code: "wrong_state", codes: [code] } });
    expect(await changeItems(world.author, aChange([free, approved], { submit: true }))).toEqual({
      ok: false,
      reason: { code: "wrong_state", codes: [other.code] },
    });

    const item = await loadItem(world.author, { itemId: free });
    expect([item.place.level, item.state]).toEqual(["NB", "draft"]);
  });

  test("asks for items and for a change, and is for authors", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemIds = [await aDraft(world)];
    const change = aChange(itemIds, { place: { level: "VD" } });

    expect(await changeItems(world.author, { ...change, chosen: { itemIds: [] } })).toEqual({
      ok: false,
      reason: { code: "none_chosen" },
    });
    expect(await changeItems(world.author, { ...change, place: {} })).toEqual({
      ok: false,
      reason: { code: "no_change" },
    });
    await expect(changeItems(world.reviewer, change)).rejects.toThrow(NotFound);
  });

  test("changes all that a list finds, on whatever page, and only as many as were shown", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author, mail } = world;
    for (let n = 0; n < 3; n += 1) await aDraft(world);
    const other = await aDraft(world, { place: { level: "VD" } });
    const found = { bankId, level: "NB" } as const;
    const change = { ...aChange([]), place: { topicId: mail } };

    expect(await changeItems(author, { ...change, chosen: { found, count: 4 } })).toEqual({
      ok: false,
      reason: { code: "found_differs", found: 3 },
    });
    expect(await changeItems(author, { ...change, chosen: { found, count: 3 } })).toEqual({
      ok: true,
      value: { changed: 3 },
    });

    const { total } = await listItems(author, { bankId, topicId: mail, page: 1 });
    expect([total, (await loadItem(author, { itemId: other })).place.topicId]).toEqual([
      3,
      world.basics,
    ]);
  });

  test("puts tags on and takes them off, one for all ways of writing it, by which items are found", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    const [one, two] = [await aDraft(world), await anApprovedItem(world)];
    must(await tagItem(author, { itemId: one, tags: tags("Cải cách hoà giải, đợt 1") }));
    must(await changeItems(author, aChange([one, two], { addTags: tags("CẢI  CÁCH hòa giải") })));

    const known = await listTags(author, { bankId });
    expect(known.map(({ name, items }) => [name, items])).toEqual([
      ["Cải cách hoà giải", 2],
      ["đợt 1", 1],
    ]);
    const found = async (search: string) =>
      (await listItems(author, { bankId, search, page: 1 })).items.map(({ id }) => id).sort();
    expect(await found("cai cach hoa giai")).toEqual([one, two].sort());
    expect(await found("dot thu la")).toEqual([one]);
    const tagId = known.find(({ name }) => name === "đợt 1")?.id;
    expect((await listItems(author, { bankId, tagId, page: 1 })).total).toBe(1);

    must(await changeItems(author, aChange([one, two], { removeTags: tags("đợt 1") })));
    expect((await loadItem(author, { itemId: one })).tags.map(({ name }) => name)).toEqual([
      "Cải cách hoà giải",
    ]);
    expect((await actsOn(database, two)).at(-1)).toBe("item.tag");
    await expect(tagItem(world.reviewer, { itemId: one, tags: [] })).rejects.toThrow(NotFound);
  });
});

describe("undoItemChange", () => {
  test("gives each item back what it had, leaves and names those changed since, and does it once", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    const [plain, other, touched] = [
      await aDraft(world),
      await aDraft(world, { place: { level: "VD", sharedSystemId: world.system } }),
      await aDraft(world),
    ];
    const before = await Promise.all(
      [plain, other].map(async (itemId) => (await loadItem(author, { itemId })).place),
    );
    const place = { level: "VDC", topicId: world.mail, sharedSystemId: null } as const;
    const change = aChange([plain, other, touched], { place, addTags: tags("mới"), submit: true });
    must(await changeItems(author, change));
    must(await moveItem(author, { itemId: touched, move: "withdraw" }));
    const { code } = await loadItem(author, { itemId: touched });
    const [made] = (await listItemChanges(author, { bankId, page: 1 })).changes;
    if (!made) throw new Error("no change kept");
    expect(made).toMatchObject({ items: 3, undoneAt: null, change: { addTags: ["mới"] } });

    await expect(undoItemChange(world.reviewer, { changeId: made.id })).rejects.toThrow(NotFound);
    expect(await undoItemChange(author, { changeId: made.id })).toEqual({
      ok: true,
      value: { restored: 2, left: [code] },
    });

    for (const [index, itemId] of [plain, other].entries()) {
      const item = await loadItem(author, { itemId });
      expect(item).toMatchObject({ state: "draft", tags: [], place: before[index] });
      expect((await actsOn(database, itemId)).at(-1)).toBe("item.undo_change");
    }
    expect(await loadItem(author, { itemId: touched })).toMatchObject({
      place: { level: "VDC" },
      tags: [{ name: "mới" }],
    });
    expect(await undoItemChange(author, { changeId: made.id })).toEqual({
      ok: false,
      reason: "already_undone",
    });
    const [undone] = (await listItemChanges(author, { bankId, page: 1 })).changes;
    expect(undone).toMatchObject({ left: [code], undoneByName: author.actor.name });
  });

  test("does nothing where every item was changed since", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    must(await changeItems(world.author, aChange([itemId], { place: { level: "VD" } })));
    must(await changeItems(world.author, aChange([itemId], { place: { level: "TH" } })));
    const { changes } = await listItemChanges(world.author, { bankId: world.bankId, page: 1 });
    const [second, first] = changes;
    if (!second || !first) throw new Error("no changes kept");

    expect(await undoItemChange(world.author, { changeId: first.id })).toEqual({
      ok: false,
      reason: "all_changed",
    });
    must(await undoItemChange(world.author, { changeId: second.id }));
    must(await undoItemChange(world.author, { changeId: first.id }));
    expect((await loadItem(world.author, { itemId })).place.level).toBe("NB");
  });
});
