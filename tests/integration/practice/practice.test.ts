import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { item, itemVersion, practiceAnswer, unitResult } from "@/db/schema";
import { selectOptionalPracticeAnswer } from "@/db/queries/practice";
import type { ItemId, ItemVersionId, OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { listItems } from "@/lib/services/bank/list-items";
import { moveItem } from "@/lib/services/bank/move-item";
import { openPractice } from "@/lib/services/bank/open-practice";
import { type Context, NotFound } from "@/lib/services/context";
import { answerPracticeItem } from "@/lib/services/practice/answer-practice-item";
import { loadPractice } from "@/lib/services/practice/load-practice";
import { loadPracticeAnswer } from "@/lib/services/practice/load-practice-answer";
import { loadPracticeItem } from "@/lib/services/practice/load-practice-item";
import { addUnits } from "@/lib/services/sitting/add-units";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aBank, anApprovedItem, aWording, someone } from "../bank/a-world";
import {
  aDistrict,
  aDraftSitting,
  anOfficer,
  aStartedSitting,
  type District,
  fourOfficers,
  must,
} from "../sitting/a-sitting";

/** An officer of the north with an account of their own. */
async function anOfficerWithAccount(world: District): Promise<Context> {
  const officerId = await anOfficer(world, world.north, "Phan Thị Học");
  const ctx = await someone(world, "candidate");
  return { ...ctx, actor: { ...ctx.actor, officerId } };
}

async function aPracticeItem(world: District): Promise<ItemId> {
  const itemId = await anApprovedItem(world.bank);
  must(await openPractice(world.bank.reviewer, { itemId }));
  return itemId;
}

const versionOf = async ({ database }: District, itemId: ItemId) => {
  const [row] = await database.select().from(itemVersion).where(eq(itemVersion.itemId, itemId));
  return row?.id as ItemVersionId;
};

describe("openPractice", () => {
  test("opens an approved item for good, is logged, and takes it out of the draw", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const itemId = await aPracticeItem(world);
    const { bank } = world;

    expect(await actsOn(database, itemId)).toContain("item.open_practice");
    const { items } = await listItems(bank.reviewer, {
      bankId: bank.bankId,
      practice: true,
      page: 1,
    });
    expect(items.map(({ id }) => id)).toEqual([itemId]);
    expect(await openPractice(bank.reviewer, { itemId })).toEqual({
      ok: false,
      reason: "wrong_state",
    });
    const back = database.update(item).set({ practiceSince: null }).where(eq(item.id, itemId));
    await expect(back).rejects.toMatchObject({
      cause: { message: "what was open to practice stays so" },
    });

    // All that is left for tests is opened too: now nothing can be drawn.
    const { items: kept } = await listItems(bank.reviewer, {
      ...{ bankId: bank.bankId, practice: false, page: 1 },
    });
    for (const { id } of kept) must(await openPractice(bank.reviewer, { itemId: id }));
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    must(await addUnits(world.organiser, { sittingId, unitIds: [world.north] }));
    const prepared = await prepareSitting(world.organiser, { sittingId });
    expect(prepared).toMatchObject({ ok: false, reason: { code: "shortfall" } });
  });

  test("waits for every sitting whose forms hold the item to be closed", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    const { bank } = world;
    const { items } = await listItems(bank.reviewer, { bankId: bank.bankId, page: 1 });
    const openAll = async () => {
      const outcomes = [];
      for (const { id } of items) outcomes.push(await openPractice(bank.reviewer, { itemId: id }));
      return outcomes
        .filter(({ ok }) => !ok)
        .map((refusal) => "reason" in refusal && refusal.reason);
    };

    expect(await openAll()).toEqual(["pinned", "pinned", "pinned"]);
    must(await closeSitting(world.organiser, { sittingId }));
    expect(await openAll()).toEqual([]);
  });

  test("is for reviewers, and for what is approved", async ({ database, keys }) => {
    const bank = await aBank({ database, keys });
    const itemId = await anApprovedItem(bank);
    await expect(openPractice(bank.author, { itemId })).rejects.toThrow(NotFound);
    await expect(openPractice(bank.organiser, { itemId })).rejects.toThrow(NotFound);
    must(await moveItem(bank.reviewer, { itemId, move: "suspend", reason: "Nghi sai" }));
    expect(await openPractice(bank.reviewer, { itemId })).toEqual({
      ok: false,
      reason: "wrong_state",
    });
  });
});

describe("practice", () => {
  test("shows nothing of the key before the answer, and the key with its reason after", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await aPracticeItem(world);
    const officer = await anOfficerWithAccount(world);
    const topicId = world.bank.basics;

    const { next } = await loadPracticeItem(officer, { topicId });
    if (!next) throw new Error("nothing to practise");
    const sent = JSON.stringify(next);
    expect(sent).toContain("Gọi điện xác minh");
    for (const secret of ["correct", "Xác minh qua kênh khác", "Tin vào tệp", "explanation"]) {
      expect(sent).not.toContain(secret);
    }

    const { itemVersionId } = next;
    const wrong = must(await answerPracticeItem(officer, { itemVersionId, chosen: ["A"] }));
    const judged = await loadPracticeAnswer(officer, { answerId: wrong });
    expect(judged).toMatchObject({ right: false, value: "A", correct: ["B"] });
    expect(JSON.stringify(judged.explanation)).toContain("Xác minh qua kênh khác");
    expect(judged.item.options.map(({ id }) => id)).toEqual(next.item.options.map(({ id }) => id));

    const right = must(await answerPracticeItem(officer, { itemVersionId, chosen: ["B"] }));
    expect(await loadPracticeAnswer(officer, { answerId: right })).toMatchObject({ right: true });
    const { topics } = await loadPractice(officer);
    expect(topics.find(({ id }) => id === topicId)).toMatchObject({
      ...{ items: 1, tried: 1, mastered: 1 },
    });
  });

  test("judges several right options as all or nothing", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const { interaction } = aWording();
    if (interaction.type !== "single_choice") throw new Error("another wording");
    const itemId = await anApprovedItem(world.bank, {
      wording: {
        interaction: { ...interaction, type: "multiple_choice" },
        key: { type: "multiple_choice", correct: ["A", "B"] },
        misconceptions: {},
      },
    });
    must(await openPractice(world.bank.reviewer, { itemId }));
    const officer = await anOfficerWithAccount(world);
    const itemVersionId = await versionOf(world, itemId);

    const half = must(await answerPracticeItem(officer, { itemVersionId, chosen: ["A"] }));
    const whole = must(await answerPracticeItem(officer, { itemVersionId, chosen: ["B", "A"] }));

    expect(await loadPracticeAnswer(officer, { answerId: half })).toMatchObject({ right: false });
    expect(await loadPracticeAnswer(officer, { answerId: whole })).toMatchObject({ right: true });
  });

  test("refuses a blank answer, and an item that is not, or no more, practised", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const kept = await versionOf(world, await anApprovedItem(world.bank));
    const itemId = await aPracticeItem(world);
    const open = await versionOf(world, itemId);
    const officer = await anOfficerWithAccount(world);
    const answer = (itemVersionId: ItemVersionId, ...chosen: string[]) =>
      answerPracticeItem(officer, { itemVersionId, chosen });

    expect(await answer(open)).toEqual({ ok: false, reason: "blank" });
    expect(await answer(kept, "A")).toEqual({ ok: false, reason: "gone" });
    expect(await answer(open, "Z")).toEqual({ ok: false, reason: "gone" });
    must(await moveItem(world.bank.reviewer, { itemId, move: "suspend", reason: "Nghi sai" }));
    expect(await answer(open, "A")).toEqual({ ok: false, reason: "gone" });
    expect(await database.select().from(practiceAnswer)).not.toContainEqual(
      expect.objectContaining({ officerId: officer.actor.officerId }),
    );
  });

  test("is an officer's own: others see neither the questions nor the answers", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const itemVersionId = await versionOf(world, await aPracticeItem(world));
    const officer = await anOfficerWithAccount(world);
    const colleague = await anOfficerWithAccount(world);
    const answerId = must(await answerPracticeItem(officer, { itemVersionId, chosen: ["B"] }));

    await expect(loadPracticeAnswer(colleague, { answerId })).rejects.toThrow(NotFound);
    for (const stranger of [
      world.organiser,
      world.bank.reviewer,
      await someone(world, "candidate"),
    ]) {
      await expect(loadPractice(stranger)).rejects.toThrow(NotFound);
      await expect(loadPracticeAnswer(stranger, { answerId })).rejects.toThrow(NotFound);
      const tried = answerPracticeItem(stranger, { itemVersionId, chosen: ["B"] });
      await expect(tried).rejects.toThrow(NotFound);
    }
  });

  test("cannot be read with its key by a pool without keys, and is in no unit's result", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const itemVersionId = await versionOf(world, await aPracticeItem(world));
    const officer = await anOfficerWithAccount(world);
    const before = await database.select().from(unitResult);
    const answerId = must(await answerPracticeItem(officer, { itemVersionId, chosen: ["B"] }));

    const scope = scopeOf(officer.actor, "practice.own");
    await expect(selectOptionalPracticeAnswer(database, scope, answerId)).rejects.toMatchObject({
      cause: { message: "permission denied for table item_key" },
    });
    expect(await database.select().from(unitResult)).toEqual(before);
    const changed = database
      .update(practiceAnswer)
      .set({ right: false })
      .where(eq(practiceAnswer.officerId, officer.actor.officerId as OfficerId));
    await expect(changed).rejects.toThrow();
  });
});
