import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { assignment, unit, unitEvent, unitEventUnit } from "@/db/schema";
import type { UnitId } from "@/lib/domain/ids";
import { applyRegisterImport } from "@/lib/services/register/apply-register-import";
import { loadRegisterImport } from "@/lib/services/register/load-register-import";
import { undoRegisterImport } from "@/lib/services/register/undo-register-import";
import { createUnit } from "@/lib/services/unit/create-unit";
import { loadUnit } from "@/lib/services/unit/load-unit";
import { test } from "@/tests/support/worker-database";
import { aDistrict, anOfficer, aPerson, type District, must } from "../sitting/a-sitting";
import { anImport, outcomesOf } from "./a-list";

const kind = "units";
const district = "Huyện Quảng Điền";
const day = { on: "2025-07-01", page: 1 };

async function aWorld(pools: Parameters<typeof aDistrict>[0]) {
  const world = await aDistrict(pools);
  const clerk = await aPerson(world, world.district, "administrator");
  return { ...world, clerk, code: randomUUID().slice(0, 8) };
}

type World = Awaited<ReturnType<typeof aWorld>>;

const unitsOf = ({ database }: District, ids: readonly UnitId[]) =>
  database
    .select()
    .from(unit)
    .where(inArray(unit.id, [...ids]))
    .orderBy(asc(unit.id));

const eventsOf = ({ database }: District, id: UnitId) =>
  database
    .select({ kind: unitEvent.kind, basis: unitEvent.legalBasis })
    .from(unitEvent)
    .innerJoin(unitEventUnit, eq(unitEventUnit.eventId, unitEvent.id))
    .where(eq(unitEventUnit.unitId, id));

const founded = ({ database, code }: World) =>
  database.select().from(unit).where(eq(unit.code, code));

/** How many hold a post in a unit and go on holding it. */
async function holdersIn({ database }: District, unitId: UnitId | undefined) {
  if (unitId === undefined) return 0;
  const open = and(eq(assignment.unitId, unitId), isNull(assignment.validTo));
  return database.$count(assignment, open);
}

/** Two communes go on in a new one, which takes over a code. */
const aMerger = ({ clerk, code }: World) =>
  anImport(clerk, kind, [
    [code, "Xã Đan Điền", "Xã", district, "01/07/2025"],
    ["", "Xã Quảng Ngạn", "", "", "", "01/07/2025", "Xã Đan Điền"],
    ["", "Xã Quảng An", "", "", "", "01/07/2025", code],
    ["", district, "Xã"],
  ]);

describe("a list of units", () => {
  test("merges units into one that it founds, and moves the officers", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    await anOfficer(world, world.north, "Lê Thị Ái");
    const importId = await aMerger(world);
    expect(await outcomesOf(world.clerk, kind, importId)).toEqual([
      ...["create", "transfer", "transfer", "unchanged"],
    ]);

    must(await applyRegisterImport(world.clerk, { kind, importId }));

    const [next] = await founded(world);
    expect(next).toMatchObject({
      validFrom: "2025-07-01",
      validTo: null,
      parentId: world.district,
    });
    expect(await unitsOf(world, [world.north, world.south])).toMatchObject([
      ...[{ validTo: "2025-07-01" }, { validTo: "2025-07-01" }],
    ]);
    expect(await eventsOf(world, world.north)).toEqual([
      { kind: "merge", basis: "Nghị quyết 1675" },
    ]);
    expect(await holdersIn(world, next?.id)).toBe(1);
    const representative = await aPerson(world, next?.id ?? world.north, "unit_representative");
    expect((await loadUnit(representative, { ...day, unitId: world.north })).unit.id).toBe(
      world.north,
    );
  });

  test("is undone as a whole: units, events and officers are as before", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    await anOfficer(world, world.north, "Lê Thị Ái");
    const before = await unitsOf(world, [world.north, world.south]);
    const importId = await aMerger(world);
    must(await applyRegisterImport(world.clerk, { kind, importId }));

    must(await undoRegisterImport(world.clerk, { kind, importId }));

    expect(await unitsOf(world, [world.north, world.south])).toEqual(before);
    expect(await eventsOf(world, world.north)).toEqual([]);
    expect(await founded(world)).toEqual([]);
    expect(await holdersIn(world, world.north)).toBe(1);
    expect(await applyRegisterImport(world.clerk, { kind, importId })).toMatchObject({ ok: true });
  });

  test("is not undone once a unit lies below one that it founded", async ({ database, keys }) => {
    const world = await aWorld({ database, keys });
    const importId = await aMerger(world);
    must(await applyRegisterImport(world.clerk, { kind, importId }));
    const [next] = await founded(world);
    must(
      await createUnit(world.clerk, {
        ...{ code: null, name: "Phòng mới", shortName: "Phòng mới", typeCode: "xa" },
        ...{ groupId: null, parentId: next?.id ?? null, validFrom: "2025-08-01" },
        legalBasis: "Quyết định",
      }),
    );

    expect(await undoRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: false, reason: { code: "in_use", lines: 1 } },
    });
    const { hindrances } = await loadRegisterImport(world.clerk, {
      ...{ kind, importId, outcome: null, page: 1 },
    });
    expect(hindrances).toMatchObject([{ label: "Xã Đan Điền", inTable: "unit" }]);
  });

  test("is not undone once another unit bears the code of one that it ended", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const code = randomUUID().slice(0, 8);
    await database.update(unit).set({ code }).where(eq(unit.id, world.north));
    const importId = await anImport(world.clerk, kind, [
      [world.code, "Xã Đan Điền", "Xã", district, "01/07/2025"],
      [code, "Xã Quảng Ngạn", "", "", "", "01/07/2025", "Xã Đan Điền"],
    ]);
    must(await applyRegisterImport(world.clerk, { kind, importId }));
    must(
      await createUnit(world.clerk, {
        ...{ code, name: "Xã Mới", shortName: "Xã Mới", typeCode: "xa", groupId: null },
        ...{ parentId: world.district, validFrom: "2025-08-01", legalBasis: "Quyết định" },
      }),
    );

    expect(await undoRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: false, reason: { code: "in_use", lines: 1 } },
    });
  });

  test("renames from a day on, or puts a name right as it stands", async ({ database, keys }) => {
    const world = await aWorld({ database, keys });
    const line = [world.code, "Xã Quảng Ngạn Mới", "", district];
    await database.update(unit).set({ code: world.code }).where(eq(unit.id, world.north));
    const correction = await anImport(world.clerk, kind, [line], { means: "correction" });
    must(await applyRegisterImport(world.clerk, { kind, importId: correction }));
    expect(await unitsOf(world, [world.north])).toMatchObject([
      {
        name: "Xã Quảng Ngạn Mới",
        validTo: null,
        searchText: expect.stringContaining("moi") as string,
      },
    ]);
    expect(await eventsOf(world, world.north)).toEqual([]);
    must(await undoRegisterImport(world.clerk, { kind, importId: correction }));

    const importId = await anImport(world.clerk, kind, [line]);
    must(await applyRegisterImport(world.clerk, { kind, importId }));

    expect(await unitsOf(world, [world.north])).toMatchObject([
      { name: "Xã Quảng Ngạn", validTo: "2025-07-01" },
    ]);
    expect(await eventsOf(world, world.north)).toMatchObject([{ kind: "rename" }]);
  });

  test("refuses a unit that is its own ancestor, a code used twice at once, and people left behind", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    await anOfficer(world, world.north, "Lê Thị Ái");
    await database.update(unit).set({ code: world.code }).where(eq(unit.id, world.south));
    const importId = await anImport(world.clerk, kind, [
      ["M1", "Xã Một", "Xã", "Xã Hai"],
      ["M2", "Xã Hai", "Xã", "Xã Một"],
      [world.code, "Xã Ba", "Xã", district],
      [world.code, "Xã Bốn", "Xã", district],
      ["", "Xã Quảng Ngạn", "", "", "", "01/07/2025"],
      ["M5", "Xã Năm", "Xã", "Xã Một"],
      ["M6", "Xã Sáu", "Không có loại này", district],
    ]);

    expect(await outcomesOf(world.clerk, kind, importId)).toEqual([
      ...["own_ancestor", "own_ancestor", "code_twice_at_once", "code_twice_at_once"],
      ...["officers_left", "leans_on_problem", "type_unknown"],
    ]);
  });

  test("gives a code to one unit, be it in two lists applied at the same moment", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const lists = await Promise.all(
      ["Xã Một", "Xã Hai"].map((name) =>
        anImport(world.clerk, kind, [[world.code, name, "Xã", district]]),
      ),
    );

    const results = await Promise.all(
      lists.map((importId) => applyRegisterImport(world.clerk, { kind, importId })),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "changed_meanwhile" });
    expect((await founded(world)).filter(({ validTo }) => validTo === null)).toHaveLength(1);
  });
});

test("the database itself refuses two main posts at once and a unit below itself", async ({
  database,
  keys,
}) => {
  const world = await aDistrict({ database, keys });
  const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
  const post = { officerId, unitId: world.south, title: "Văn thư", jobGroupCode: "office" };

  await expect(
    database.insert(assignment).values({ ...post, validFrom: "2021-01-01" }),
  ).rejects.toMatchObject({ cause: { constraint_name: "assignment_one_main_post" } });
  await expect(
    database.update(unit).set({ parentId: world.north }).where(eq(unit.id, world.district)),
  ).rejects.toMatchObject({ cause: { constraint_name: "unit_own_ancestor" } });
});
