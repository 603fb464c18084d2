import { describe, expect } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import { listItems } from "@/lib/services/bank/list-items";
import { moveItem } from "@/lib/services/bank/move-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, anApprovedItem } from "./a-world";

describe("listItems", () => {
  test("finds by words without marks in code, stem and options, in any order", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await aDraft(world);
    await aDraft(world, {
      wording: { stem: paragraphs("Tệp có đuôi .docx do kỹ sư nào làm ra?") },
    });
    const find = async (search: string) => {
      const { items } = await listItems(world.author, { bankId: world.bankId, search, page: 1 });
      return items.map(({ code }) => code.slice(-3));
    };

    expect(await find("thu la")).toEqual(["001"]);
    expect(await find("DUÔI docx")).toEqual(["002"]);
    expect(await find("kĩ sư")).toEqual(["002"]);
    expect(await find("xác minh")).toEqual(["001", "002"]);
    expect(await find("100%")).toEqual([]);
    expect(await find("_")).toEqual([]);
  });

  test("lists what waits in every bank, where none is named", async ({ database, keys }) => {
    const worlds = [await aBank({ database, keys }), await aBank({ database, keys })];
    const sent = await Promise.all(
      worlds.map(async (world) => {
        const itemId = await aDraft(world);
        await moveItem(world.author, { itemId, move: "submit" });
        return itemId;
      }),
    );
    const [{ reviewer, bankId }] = worlds as [(typeof worlds)[0], (typeof worlds)[0]];

    const every = await listItems(reviewer, { bankId: null, states: ["in_review"], page: 1 });
    const one = await listItems(reviewer, { bankId, states: ["in_review"], page: 1 });

    expect(every.items.map(({ id }) => id)).toEqual(expect.arrayContaining(sent));
    expect(one.items.map(({ id }) => id)).toEqual(sent.slice(0, 1));
  });

  test("filters by topic, system, level, state and what needs a check, with counts", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await aDraft(world, {
      place: { topicId: world.mail, sharedSystemId: world.system, level: "VD" },
    });
    await aDraft(world, { place: { needsCheck: true } });
    const sent = await aDraft(world);
    await moveItem(world.author, { itemId: sent, move: "submit" });
    await anApprovedItem(world);
    const { bankId } = world;
    const count = async (filter: object) =>
      (await listItems(world.reviewer, { bankId, page: 1, ...filter })).total;

    expect(await count({})).toBe(4);
    expect(await count({ topicId: world.mail })).toBe(1);
    expect(await count({ sharedSystemId: world.system })).toBe(1);
    expect(await count({ level: "VD" })).toBe(1);
    expect(await count({ needsCheck: true })).toBe(1);
    expect(await count({ states: ["in_review"] })).toBe(1);
    expect(await count({ type: "single_choice" })).toBe(4);
    expect(await count({ type: "numeric" })).toBe(0);
    expect(await count({ picture: false })).toBe(4);
    expect(await count({ picture: true })).toBe(0);
    const { byState, items } = await listItems(world.author, {
      bankId,
      page: 1,
      states: ["in_review"],
    });
    expect(Object.fromEntries(byState)).toEqual({ draft: 2, in_review: 1, approved: 1 });
    expect(items[0]).toMatchObject({ own: true, topicName: "Máy tính", type: "single_choice" });
    expect(JSON.stringify(items)).not.toContain("correct");
  });

  test("is closed to whoever has no part in the bank", async ({ database, keys }) => {
    const world = await aBank({ database, keys });

    await expect(listItems(world.organiser, { bankId: world.bankId, page: 1 })).rejects.toThrow(
      NotFound,
    );
  });
});
