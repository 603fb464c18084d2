import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { StoredCell } from "@/db/queries/blueprints";
import { legalDocument } from "@/db/schema";
import { saveItem } from "@/lib/services/bank/save-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { copyBlueprint } from "@/lib/services/blueprint/copy-blueprint";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { listBlueprints } from "@/lib/services/blueprint/list-blueprints";
import { loadBlueprint } from "@/lib/services/blueprint/load-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, anApprovedItem, aDraft, aPlace, aWording, type World } from "../bank/a-world";
import { paragraphs } from "@/lib/domain/item/content";

const cell = (world: World, over: Partial<StoredCell> = {}): StoredCell => ({
  topic: world.basics,
  level: "NB",
  system: null,
  count: 1,
  ...over,
});

async function aBlueprint(world: World, cells: StoredCell[], allowNeedsCheck = false) {
  const { bankId, organiser } = world;
  const blueprintId = await createBlueprint(organiser, { bankId, name: "Ma trận 30 câu" });
  const saved = await saveBlueprint(organiser, {
    blueprintId,
    name: "Ma trận 30 câu",
    allowNeedsCheck,
    cells,
  });
  expect(saved.ok).toBe(true);
  return blueprintId;
}

describe("publishBlueprint", () => {
  test("says which cells the bank cannot fill, and publishes once it can", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    await aDraft(world);
    const { organiser } = world;
    const blueprintId = await aBlueprint(world, [
      cell(world, { count: 2 }),
      cell(world, { level: "VD" }),
    ]);

    expect(await publishBlueprint(organiser, { blueprintId })).toEqual({
      ok: false,
      reason: {
        code: "shortfall",
        shortfalls: [
          { cell: 0, wanted: 2, available: 1, missing: 1 },
          { cell: 1, wanted: 1, available: 0, missing: 1 },
        ],
      },
    });
    await anApprovedItem(world);
    await anApprovedItem(world, { place: { level: "VD" } });
    expect(await publishBlueprint(organiser, { blueprintId })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await publishBlueprint(organiser, { blueprintId })).toEqual({
      ok: false,
      reason: { code: "published" },
    });
    expect(
      await saveBlueprint(organiser, { blueprintId, name: "x", allowNeedsCheck: false, cells: [] }),
    ).toEqual({
      ok: false,
      reason: "published",
    });
  });

  test("publishes nothing that asks for nothing", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const blueprintId = await aBlueprint(world, []);

    expect(await publishBlueprint(world.organiser, { blueprintId })).toEqual({
      ok: false,
      reason: { code: "no_cells" },
    });
  });
});

describe("the supply of a blueprint", () => {
  const supplied = async (
    world: World,
    blueprintId: Parameters<typeof loadBlueprint>[1]["blueprintId"],
  ) => {
    const { supply, check } = await loadBlueprint(world.organiser, { blueprintId });
    return { items: supply.reduce((sum, { items }) => sum + items, 0), forms: check.disjointForms };
  };

  test("holds approved versions only, also while a new version is at work", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const blueprintId = await aBlueprint(world, [cell(world)]);
    const edited = await anApprovedItem(world);
    const suspended = await anApprovedItem(world);
    await aDraft(world);
    expect(await supplied(world, blueprintId)).toEqual({ items: 2, forms: 2 });

    await moveItem(world.author, { itemId: suspended, move: "suspend", reason: "Nghi sai" });
    const wording = aWording({ stem: paragraphs("Lời khác") });
    await saveItem(world.author, { itemId: edited, version: 1, wording, place: aPlace(world) });

    expect(await supplied(world, blueprintId)).toEqual({ items: 1, forms: 1 });
  });

  test("leaves out items whose legal basis is not in force on the day", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const blueprintId = await aBlueprint(world, [cell(world)]);
    await anApprovedItem(world, {
      wording: { legalBases: [{ legalDocumentId: world.law, article: "" }] },
    });
    const inForce = async (from: string | null, to: string | null) => {
      await database
        .update(legalDocument)
        .set({ effectiveFrom: from, effectiveTo: to })
        .where(eq(legalDocument.id, world.law));
      return (await supplied(world, blueprintId)).items === 1;
    };

    // The organiser's clock stands at 23/11/2026, 9 o'clock.
    expect(await inForce(null, null)).toBe(true);
    expect(await inForce("2026-11-23", "2026-11-23")).toBe(true);
    expect(await inForce(null, "2026-11-22")).toBe(false);
    expect(await inForce("2026-11-24", null)).toBe(false);
  });

  test("counts unverified items only where the blueprint allows them", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world, { place: { needsCheck: true } });
    const strict = await aBlueprint(world, [cell(world)]);
    const lenient = await aBlueprint(world, [cell(world)], true);

    expect(await publishBlueprint(world.organiser, { blueprintId: strict })).toMatchObject({
      ok: false,
    });
    expect(await publishBlueprint(world.organiser, { blueprintId: lenient })).toMatchObject({
      ok: true,
    });
  });
});

describe("saveBlueprint", () => {
  test("does not go over what somebody else has saved meanwhile, nor is that published unseen", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    const { organiser } = world;
    const blueprintId = await aBlueprint(world, [cell(world)]);
    const { revision } = await loadBlueprint(organiser, { blueprintId });
    const draft = { blueprintId, allowNeedsCheck: false, cells: [cell(world)], over: revision };

    expect((await saveBlueprint(organiser, { ...draft, name: "Ma trận của tôi" })).ok).toBe(true);
    expect(await saveBlueprint(organiser, { ...draft, name: "Ma trận của người khác" })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(await publishBlueprint(organiser, { blueprintId, over: revision })).toEqual({
      ok: false,
      reason: { code: "changed" },
    });
    const now = await loadBlueprint(organiser, { blueprintId });
    expect(now.name).toBe("Ma trận của tôi");
    expect((await publishBlueprint(organiser, { blueprintId, over: now.revision })).ok).toBe(true);
  });

  test("refuses two cells for the same, and more items than a form can have", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const blueprintId = await aBlueprint(world, []);
    const save = (...cells: StoredCell[]) =>
      saveBlueprint(world.organiser, { blueprintId, name: "x", allowNeedsCheck: false, cells });

    expect(await save(cell(world), cell(world))).toEqual({ ok: false, reason: "repeated_cell" });
    expect(
      await save(
        ...(["NB", "TH", "VD"] as const).map((level) => cell(world, { level, count: 200 })),
      ),
    ).toEqual({
      ok: false,
      reason: "too_many_items",
    });
  });

  test("is for organisers; authors may look", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const blueprintId = await aBlueprint(world, [cell(world)]);
    const save = { blueprintId, name: "x", allowNeedsCheck: false, cells: [] };

    await expect(saveBlueprint(world.author, save)).rejects.toThrow(NotFound);
    await expect(
      createBlueprint(world.author, { bankId: world.bankId, name: "x" }),
    ).rejects.toThrow(NotFound);
    expect((await loadBlueprint(world.author, { blueprintId })).editable).toBe(false);
  });
});

describe("copyBlueprint", () => {
  test("begins a draft with the same cells", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    const blueprintId = await aBlueprint(world, [cell(world)]);
    await publishBlueprint(world.organiser, { blueprintId });

    const copy = await copyBlueprint(world.organiser, { blueprintId, name: "Bản hai" });

    expect(await loadBlueprint(world.organiser, { blueprintId: copy })).toMatchObject({
      name: "Bản hai",
      state: "draft",
      cells: [cell(world)],
    });
    const listed = await listBlueprints(world.organiser);
    expect(listed.find(({ id }) => id === copy)).toMatchObject({ items: 1, tests: 0 });
  });
});
