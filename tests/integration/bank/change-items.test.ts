import { describe, expect } from "vitest";
import { changeItems } from "@/lib/services/bank/change-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import { aBank, aDraft, anApprovedItem } from "./a-world";

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

    const result = await changeItems(world.author, {
      itemIds: [one, two, one],
      place,
      submit: false,
    });

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
    must(await changeItems(world.author, { itemIds, place: {}, submit: true }));

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
      await changeItems(world.author, {
        itemIds: [free, held],
        place: { level: "VDC" },
        submit: false,
      }),
    ).toEqual({ ok: false, reason: { code: "wrong_state", codes: [code] } });
    expect(
      await changeItems(world.author, { itemIds: [free, approved], place: {}, submit: true }),
    ).toEqual({ ok: false, reason: { code: "wrong_state", codes: [other.code] } });

    const item = await loadItem(world.author, { itemId: free });
    expect([item.place.level, item.state]).toEqual(["NB", "draft"]);
  });

  test("asks for items and for a change, and is for authors", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const itemIds = [await aDraft(world)];
    const change = { itemIds, place: { level: "VD" }, submit: false } as const;

    expect(await changeItems(world.author, { ...change, itemIds: [] })).toEqual({
      ok: false,
      reason: { code: "none_chosen" },
    });
    expect(await changeItems(world.author, { ...change, place: {} })).toEqual({
      ok: false,
      reason: { code: "no_change" },
    });
    await expect(changeItems(world.reviewer, change)).rejects.toThrow(NotFound);
  });
});
