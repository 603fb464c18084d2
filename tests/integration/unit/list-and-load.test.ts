import { describe, expect } from "vitest";
import { createUnit } from "@/lib/services/unit/create-unit";
import { listUnits } from "@/lib/services/unit/list-units";
import { loadUnit } from "@/lib/services/unit/load-unit";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import {
  aCampaign,
  aDistrict,
  anOfficer,
  aPerson,
  type District,
  must,
} from "../sitting/a-sitting";

const founding = (district: District["district"], name: string) => ({
  ...{ code: null, name, shortName: name, typeCode: "xa", groupId: null, parentId: district },
  ...{ validFrom: "2025-07-01", legalBasis: "Nghị quyết số 1675/NQ-UBTVQH15" },
});

/** The two communes of a district go on as one. */
async function merged(world: District) {
  const { admin, district, north, south } = world;
  const next = must(await createUnit(admin, founding(district, "Xã Đan Điền")));
  await reorganiseUnits(admin, {
    ...{ kind: "merge", on: "2025-07-01", legalBasis: "Nghị quyết số 1675/NQ-UBTVQH15" },
    ...{ note: "", from: [north, south], to: [next] },
  });
  return next;
}

describe("the list of units", () => {
  test("is a tree of those in force on the day, with officers and origin", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await anOfficer(world, world.north, "Nguyễn Văn An");
    const next = await merged(world);
    const rep = await aPerson(world, world.district, "leader");

    const before = await listUnits(rep, { on: "2025-06-30", search: "", page: 1 });
    const after = await listUnits(rep, { on: "2025-07-01", search: "", page: 1 });

    const shown = (list: typeof before) =>
      list.lines.map(({ name, depth, officers, from, to }) => ({
        name,
        depth,
        officers,
        from,
        to,
      }));
    expect(shown(before)).toEqual([
      { name: "Huyện Quảng Điền", depth: 0, officers: 0, from: [], to: [] },
      { name: "Xã Quảng An", depth: 1, officers: 0, from: [], to: ["Xã Đan Điền"] },
      { name: "Xã Quảng Ngạn", depth: 1, officers: 1, from: [], to: ["Xã Đan Điền"] },
    ]);
    expect(after.lines.map(({ id }) => id)).toContain(next);
    expect(shown(after)[1]).toMatchObject({
      name: "Xã Đan Điền",
      from: ["Xã Quảng An", "Xã Quảng Ngạn"],
    });
  });

  test("is searched without diacritics, and a wildcard is no wildcard", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const rep = await aPerson(world, world.district, "leader");
    const find = async (search: string) =>
      (await listUnits(rep, { on: "2025-01-01", search, page: 1 })).lines.map(({ name }) => name);

    expect(await find("quang ngan")).toEqual(["Xã Quảng Ngạn"]);
    expect(await find("%")).toEqual([]);
  });

  test("ends where the reach of the role ends", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const rep = await aPerson(world, world.north, "unit_representative");
    const author = await aPerson(world, world.north, "author");

    const { lines } = await listUnits(rep, { on: "2025-01-01", search: "", page: 1 });

    expect(lines.map(({ name }) => name)).toEqual(["Xã Quảng Ngạn"]);
    await expect(listUnits(author, { on: "2025-01-01", search: "", page: 1 })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("the page of a unit", () => {
  test("shows its history, who is in post that day, what is below it and its campaigns", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await anOfficer(world, world.north, "Nguyễn Văn An");
    await anOfficer(world, world.north, "Lê Thị Ái", { from: "2026-01-01" });
    await aCampaign(world);
    await merged(world);
    const rep = await aPerson(world, world.district, "unit_representative");
    const load = (unitId: District["north"], on: string) => loadUnit(rep, { unitId, on, page: 1 });

    const commune = await load(world.north, "2025-01-01");
    const district = await load(world.district, "2025-01-01");

    expect(commune.events).toMatchObject([
      { kind: "merge", on: "2025-07-01", to: [{ name: "Xã Đan Điền", reached: true }] },
    ]);
    expect(commune.events[0]?.from.map(({ name }) => name)).toEqual([
      "Xã Quảng An",
      "Xã Quảng Ngạn",
    ]);
    expect(commune.officers).toMatchObject({ total: 1, officers: [{ givenName: "An" }] });
    expect(commune.visits).toMatchObject([{ campaignName: "Đợt kiểm tra", mean: null }]);
    expect(district.below.map(({ name }) => name)).toEqual(["Xã Quảng An", "Xã Quảng Ngạn"]);
  });

  test("shows officers to nobody who may not read them, and nothing to others", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const leader = await aPerson(world, world.district, "leader");
    const neighbour = await aPerson(world, world.south, "unit_representative");
    const wanted = { unitId: world.north, on: "2025-01-01", page: 1 };

    expect((await loadUnit(leader, wanted)).officers).toBeNull();
    await expect(loadUnit(neighbour, wanted)).rejects.toThrow(NotFound);
  });
});

describe("founding a unit", () => {
  test("is refused while another unit bears its code, and nothing is written", async ({
    database,
    keys,
  }) => {
    const { admin, district } = await aDistrict({ database, keys });
    const coded = (name: string) => ({ ...founding(district, name), code: "19867" });
    must(await createUnit(admin, coded("Xã Một")));

    const again = await createUnit(admin, coded("Xã Hai"));
    const later = await createUnit(admin, { ...coded("Xã Ba"), validFrom: "2026-01-01" });

    expect(again).toMatchObject({ reason: { code: "code_borne_from", unit: "Xã Một" } });
    expect(later).toMatchObject({ reason: { code: "code_borne", unit: "Xã Một" } });
    const { lines } = await listUnits(admin, { on: "2026-01-01", search: "Xã Hai", page: 1 });
    expect(lines).toEqual([]);
  });
});
