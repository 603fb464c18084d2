import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { item, notification } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { listItems } from "@/lib/services/bank/list-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { recheckItem } from "@/lib/services/bank/recheck-item";
import { tellDueItems } from "@/lib/services/bank/tell-due-items";
import { NotFound } from "@/lib/services/context";
import { actsOn } from "@/tests/integration/access/a-person";
import { must } from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, anApprovedItem, someone } from "./a-world";

const today = "2026-11-23";
const right = { version: 1, verdict: "still_right", comment: "", reviewBy: "2027-05-01" } as const;

describe("looking at an approved item again", () => {
  test("is due by policy after its approval; found right, at the day that the reviewer named", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anApprovedItem(world);
    expect((await loadItem(world.reviewer, { itemId })).reviewBy).toBe("2028-11-23");

    must(await recheckItem(world.reviewer, { itemId, ...right }));

    expect(await loadItem(world.reviewer, { itemId })).toMatchObject({
      reviewBy: "2027-05-01",
      rechecks: [{ verdict: "still_right", version: 1, reviewBy: "2027-05-01" }],
    });
    expect((await actsOn(database, itemId)).at(-1)).toBe("item.recheck");
  });

  test("sent back for change, it is marked for checking and its author told", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await anApprovedItem(world);
    const comment = "Nghị định đã đổi điều 5.";
    must(await recheckItem(world.reviewer, { itemId, version: 1, verdict: "to_change", comment }));

    expect(await loadItem(world.author, { itemId })).toMatchObject({
      ...{ state: "approved", place: { needsCheck: true } },
      rechecks: [{ verdict: "to_change", comment, reviewBy: null }],
    });
    const told = await database.select().from(notification).where(eq(notification.itemId, itemId));
    expect(told).toMatchObject([{ kind: "change_asked", userId: world.author.actor.userId }]);
  });

  test("refuses the author, an old version, a day out of bounds, a change without a word", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const both = await someone({ database, keys }, "author", "reviewer");
    const own = await anApprovedItem({ ...world, author: both });
    const itemId = await anApprovedItem(world);
    const draft = await aDraft(world);
    const { reviewer } = world;
    const wordless = { itemId, version: 1, verdict: "to_change", comment: " " } as const;

    expect(await recheckItem(both, { itemId: own, ...right })).toMatchObject({
      reason: "own_item",
    });
    expect(await recheckItem(reviewer, { itemId, ...right, version: 2 })).toMatchObject({
      reason: "changed",
    });
    expect(await recheckItem(reviewer, { itemId, ...right, reviewBy: today })).toMatchObject({
      reason: "no_review_day",
    });
    expect(await recheckItem(reviewer, wordless)).toMatchObject({ reason: "no_comment" });
    expect(await recheckItem(reviewer, { itemId: draft, ...right })).toMatchObject({
      reason: "wrong_state",
    });
    await expect(recheckItem(world.author, { itemId, ...right })).rejects.toThrow(NotFound);
  });

  test("lists what is overdue or due soon, and tells who wrote or approved it once a month", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author, reviewer } = world;
    const dated = async (reviewBy: string) => {
      const itemId = await anApprovedItem(world);
      await database.update(item).set({ reviewBy }).where(eq(item.id, itemId));
      return itemId;
    };
    const overdue = [await dated(addDays(today, -1)), await dated(addDays(today, -40))];
    const soon = await dated(today);
    await dated(addDays(today, 31));
    await aDraft(world);
    const found = async (due: "overdue" | "soon") =>
      (await listItems(reviewer, { bankId, due, page: 1 })).items;

    const late = await found("overdue");
    expect(late.map(({ id }) => id).sort()).toEqual(overdue.sort());
    expect(late[0]?.reviewStanding).toBe("overdue");
    expect((await found("soon")).map(({ id }) => id)).toEqual([soon]);

    await tellDueItems({ db: database }, { today });
    await tellDueItems({ db: database }, { today: addDays(today, 1) });
    const told = await database.select().from(notification).where(eq(notification.bankId, bankId));
    expect(told.map(({ userId, dueOn, kind }) => [userId, dueOn, kind]).sort()).toEqual(
      [author, reviewer]
        .map(({ actor }) => [actor.userId, addDays(today, -40), "items_due"])
        .sort(),
    );
  });
});
