import { asc, eq, inArray } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { form, formItem, sitting, unit, unitType } from "@/db/schema";
import { formDigest } from "@/lib/domain/form/digest";
import type { BlueprintId, SittingId, UnitId } from "@/lib/domain/ids";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";
import { moveItem } from "@/lib/services/bank/move-item";
import { createTest } from "@/lib/services/test/create-test";
import { drawForms } from "@/lib/services/test/draw-forms";
import { listTests } from "@/lib/services/test/list-tests";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, anApprovedItem, type World } from "../bank/a-world";

const rules = {
  name: "Sát hạch 30 phút",
  allowanceS: 1800,
  cutPercent: 50,
  scale: 10,
  scoringRule: "all_or_nothing",
  reviewPolicy: "topics",
} as const;

async function aTest(world: World, count: number) {
  const { bankId, organiser } = world;
  const blueprintId = await createBlueprint(organiser, { bankId, name: "Ma trận" });
  const cells = [{ topic: world.basics, level: "NB", system: null, count } as const];
  await saveBlueprint(organiser, { blueprintId, name: "Ma trận", allowNeedsCheck: false, cells });
  await publishBlueprint(organiser, { blueprintId });
  const made = await createTest(organiser, { ...rules, blueprintId });
  if (!made.ok) throw new Error(made.reason);
  return { testId: made.value, blueprintId };
}

async function aSitting(
  database: Database,
  world: World,
  testId: Awaited<ReturnType<typeof aTest>>["testId"],
) {
  await database
    .insert(unitType)
    .values({ code: "xa", name: "Xã", nameEn: "Commune", position: 1 })
    .onConflictDoNothing();
  const [owner] = await database
    .insert(unit)
    .values({ name: "Xã", shortName: "Xã", typeCode: "xa", validFrom: "2025-07-01" })
    .returning();
  const [row] = await database
    .insert(sitting)
    .values({
      testId,
      ownerUnitId: owner?.id as UnitId,
      name: "Ca 1",
      room: "P1",
      windowFrom: new Date("2026-11-24T01:00:00Z"),
      windowTo: new Date("2026-11-24T03:00:00Z"),
      seed: "hạt giống",
      createdBy: world.organiser.actor.userId,
    })
    .returning({ id: sitting.id });
  return row?.id as SittingId;
}

const rowsOf = (database: Database, sittingId: SittingId) =>
  database
    .select()
    .from(formItem)
    .where(
      inArray(
        formItem.formId,
        database.select({ id: form.id }).from(form).where(eq(form.sittingId, sittingId)),
      ),
    )
    .orderBy(asc(formItem.formId), asc(formItem.position));

describe("createTest", () => {
  test("takes published blueprints only, from whoever may plan tests", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, organiser, author } = world;
    const blueprintId = await createBlueprint(organiser, { bankId, name: "Nháp" });

    expect(await createTest(organiser, { ...rules, blueprintId })).toEqual({
      ok: false,
      reason: "not_published",
    });
    await expect(createTest(author, { ...rules, blueprintId })).rejects.toThrow(NotFound);
    await expect(
      createTest(organiser, { ...rules, blueprintId: bankId as string as BlueprintId }),
    ).rejects.toThrow(NotFound);
  });

  test("is listed with its blueprint and the number of items", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    const { testId } = await aTest(world, 1);

    const listed = (await listTests(world.organiser)).find(({ id }) => id === testId);

    expect(listed).toMatchObject({
      blueprintName: "Ma trận",
      items: 1,
      sittings: 0,
      allowanceS: 1800,
    });
  });
});

describe("drawForms", () => {
  async function prepared(pools: { database: Database; keys: Database }) {
    const world = await aBank(pools);
    for (let made = 0; made < 5; made += 1) await anApprovedItem(world);
    const { testId } = await aTest(world, 3);
    const sittingId = await aSitting(pools.database, world, testId);
    const draw = (count: number, on = "2026-11-24") =>
      pools.database.transaction((tx) =>
        drawForms(tx, { sittingId, testId, seed: "hạt giống", count, on }),
      );
    return { world, testId, sittingId, draw };
  }

  test("freezes forms that fill the blueprint, with a digest anyone can recompute", async ({
    database,
    keys,
  }) => {
    const { sittingId, draw } = await prepared({ database, keys });

    const drawn = await draw(4);

    if (!drawn.ok) throw new Error("not drawn");
    expect(drawn.value).toHaveLength(4);
    const forms = await database
      .select()
      .from(form)
      .where(eq(form.sittingId, sittingId))
      .orderBy(form.number);
    expect(forms.map(({ id }) => id)).toEqual(drawn.value);
    expect(forms.map(({ number, seed }) => [number, seed])).toEqual(
      [1, 2, 3, 4].map((n) => [n, `hạt giống/${n}`]),
    );
    const rows = await rowsOf(database, sittingId);
    for (const { id, digest } of forms) {
      const items = rows.filter(({ formId }) => formId === id);
      expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(new Set(items.map(({ itemVersionId }) => itemVersionId)).size).toBe(3);
      expect(items.every(({ optionOrder }) => [...optionOrder].sort().join("") === "ABC")).toBe(
        true,
      );
      expect(
        formDigest(items.map(({ itemVersionId, ...item }) => ({ ...item, id: itemVersionId }))),
      ).toBe(digest);
    }
  });

  test("draws again without effect, and adds forms for those who come late", async ({
    database,
    keys,
  }) => {
    const { sittingId, draw } = await prepared({ database, keys });
    const first = await draw(2);
    const before = await rowsOf(database, sittingId);

    expect(await draw(2)).toEqual(first);
    expect(await rowsOf(database, sittingId)).toEqual(before);
    const more = await draw(3);

    expect(more.ok && first.ok && more.value.slice(0, 2)).toEqual(first.ok && first.value);
    expect(await rowsOf(database, sittingId)).toHaveLength(9);
  });

  test("spreads exposure evenly over the bank", async ({ database, keys }) => {
    const { sittingId, draw } = await prepared({ database, keys });

    await draw(5);

    const held = new Map<string, number>();
    for (const { itemVersionId } of await rowsOf(database, sittingId)) {
      held.set(itemVersionId, (held.get(itemVersionId) ?? 0) + 1);
    }
    expect([...held.values()]).toEqual([3, 3, 3, 3, 3]);
  });

  test("writes nothing when items have left the bank since the blueprint was published", async ({
    database,
    keys,
  }) => {
    const { world, sittingId, draw } = await prepared({ database, keys });
    const { listItems } = await import("@/lib/services/bank/list-items");
    const { items } = await listItems(world.author, { bankId: world.bankId, page: 1 });
    for (const { id } of items.slice(0, 3)) {
      await moveItem(world.author, { itemId: id, move: "suspend", reason: "Nghi sai" });
    }

    expect(await draw(1)).toEqual({
      ok: false,
      reason: { code: "shortfall", shortfalls: [{ cell: 0, wanted: 3, available: 2, missing: 1 }] },
    });
    expect(await rowsOf(database, sittingId)).toEqual([]);
  });
});
