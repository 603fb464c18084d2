import { randomUUID } from "node:crypto";
import { streamXlsxRows } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { exportOfficers } from "@/lib/services/officer/export-officers";
import { listOfficers } from "@/lib/services/officer/list-officers";
import { loadOfficer } from "@/lib/services/officer/load-officer";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aDistrict, anOfficer, aPerson, aReadySitting, fourOfficers } from "../sitting/a-sitting";

const anyone = { on: "2025-01-01", search: "", inPost: true, page: 1 } as const;
const names = ({ officers }: Awaited<ReturnType<typeof listOfficers>>) =>
  officers.map(({ familyName, givenName }) => `${familyName} ${givenName}`);

describe("the list of officers", () => {
  test("is in the order of given names, as far as the role reaches", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const district = await aPerson(world, world.district, "inspector");
    const commune = await aPerson(world, world.south, "unit_representative");

    const all = await listOfficers(district, anyone);
    const own = await listOfficers(commune, anyone);

    expect(names(all)).toEqual(["Lê Ái", "Hồ Dung", "Trần Đức", "Nguyễn Ơn"]);
    expect(names(own)).toEqual(["Hồ Dung"]);
    expect([all.total, own.total]).toEqual([4, 1]);
  });

  test("finds by name without diacritics and by staff code, by unit, job and page", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const staffCode = `HUE-${randomUUID().slice(0, 6)}`;
    await anOfficer(world, world.north, "Đặng Thị Hiền", { staffCode });
    const reader = await aPerson(world, world.district, "organiser");
    const find = async (over: Partial<Parameters<typeof listOfficers>[1]>) =>
      names(await listOfficers(reader, { ...anyone, ...over }));

    expect(await find({ search: "dang thi hien" })).toEqual(["Đặng Hiền"]);
    expect(await find({ search: staffCode.toLowerCase() })).toEqual(["Đặng Hiền"]);
    expect(await find({ unitId: world.south })).toEqual(["Hồ Dung"]);
    expect(await find({ jobGroupCode: "office", unitId: world.south })).toEqual(["Hồ Dung"]);
    expect(await find({ jobGroupCode: "none" })).toEqual([]);
    expect(await find({ pageSize: 2, page: 2 })).toEqual(["Trần Đức", "Đặng Hiền"]);
  });

  test("shows the post of the day, and who holds none", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Nguyễn Văn An", { from: "2020-01-01" });
    await transferOfficer(world.admin, {
      ...{ officerId, unitId: world.south, title: "Phó Chủ tịch", jobGroupCode: "office" },
      on: "2024-06-01",
    });
    const reader = await aPerson(world, world.district, "inspector");
    const on = (day: string) => listOfficers(reader, { ...anyone, on: day });

    expect((await on("2024-05-31")).officers).toMatchObject([{ unitName: "Xã Quảng Ngạn" }]);
    expect((await on("2024-06-01")).officers).toMatchObject([{ title: "Phó Chủ tịch" }]);
    expect((await on("2019-12-31")).total).toBe(0);
    const none = await listOfficers(reader, { ...anyone, on: "2019-12-31", inPost: false });
    expect(none.officers).toMatchObject([{ givenName: "An", unitName: null }]);
  });

  test("goes into a file as it is shown, and the log says that it did", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const reader = await aPerson(world, world.north, "unit_representative");

    const bytes = await exportOfficers(reader, anyone, {
      sheet: "Công chức",
      columns: [{ header: "Tên", width: 20 }],
      rowOf: ({ givenName }) => [givenName],
    });

    const rows: unknown[][] = [];
    for await (const { values } of streamXlsxRows(bytes)) rows.push(values);
    expect(rows.flat()).toEqual(["Tên", "Ái", "Đức", "Ơn"]);
    expect(await actsOn(database, "list")).toContain("officer.export");
  });

  test("is not for those who may not read officers", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const leader = await aPerson(world, world.district, "leader");

    await expect(listOfficers(leader, anyone)).rejects.toThrow(NotFound);
  });
});

describe("the page of an officer", () => {
  test("shows every post and sitting, without scores for who may not read results", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Nguyễn Văn An");
    await aReadySitting(world);

    const seen = await loadOfficer(world.admin, { officerId });

    expect(seen.posts).toMatchObject([{ unitName: "Xã Quảng Ngạn", validTo: null, reached: true }]);
    expect(seen.sittings).toMatchObject([
      { sittingName: "Ca 1", unitName: "Xã Quảng Ngạn", attemptState: "created", points: null },
    ]);
  });

  test("is found by who answers for a unit of theirs, now or then, and by nobody else", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Nguyễn Văn An");
    await transferOfficer(world.admin, {
      ...{ officerId, unitId: world.south, title: "Chuyên viên", jobGroupCode: "office" },
      on: "2024-06-01",
    });
    const before = await aPerson(world, world.north, "unit_representative");
    const stranger = await aPerson(
      world,
      (await aDistrict({ database, keys })).district,
      "organiser",
    );

    expect((await loadOfficer(before, { officerId })).posts).toMatchObject([
      { unitName: "Xã Quảng An", reached: false },
      { unitName: "Xã Quảng Ngạn", reached: true },
    ]);
    await expect(loadOfficer(stranger, { officerId })).rejects.toThrow(NotFound);
  });
});
