import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { listOfficers } from "@/lib/services/officer/list-officers";
import { loadOfficer } from "@/lib/services/officer/load-officer";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { createUnit } from "@/lib/services/unit/create-unit";
import { previewReorganisation } from "@/lib/services/unit/preview-reorganisation";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { test } from "@/tests/support/worker-database";
import { actsOn, anAccount } from "../access/a-person";
import { aDistrict, anOfficer, aPerson, type District, must } from "../sitting/a-sitting";

const on = "2025-07-01";

async function aSuccessor({ admin, district }: District) {
  return must(
    await createUnit(admin, {
      ...{ code: null, name: "Xã Đan Điền", shortName: "Đan Điền", typeCode: "xa" },
      ...{ groupId: null, parentId: district, validFrom: on, legalBasis: "Nghị quyết" },
    }),
  );
}

describe("the preview of a reorganisation", () => {
  test("counts who is in post, and names what is below and whose roles need granting anew", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const next = await aSuccessor(world);
    await anOfficer(world, world.north, "Nguyễn Văn An");
    await anAccount(world.admin, {
      role: "unit_representative",
      unitId: world.north,
      name: "Lê Bé",
    });

    const communes = await previewReorganisation(world.admin, {
      ...{ on, from: [world.north, world.south], to: [next] },
    });
    const district = await previewReorganisation(world.admin, {
      ...{ on, from: [world.district], to: [] },
    });

    expect(communes.ending.map(({ officers }) => officers).sort()).toEqual([0, 1]);
    expect(communes.holders).toMatchObject([{ name: "Lê Bé" }]);
    expect(district.below.map(({ name }) => name)).toContain("Xã Quảng Ngạn");
  });

  test("is for administrators of all the units named", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const one = await aPerson(world, world.north, "administrator");

    await expect(
      previewReorganisation(one, { on, from: [world.north, world.south], to: [] }),
    ).rejects.toThrow(NotFound);
  });
});

describe("a merger that moves the officers", () => {
  test("gives everybody the same post in the successor from that day on", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const next = await aSuccessor(world);
    await anOfficer(world, world.north, "Nguyễn Văn An");
    await anOfficer(world, world.south, "Hồ Thị Dung");

    const eventId = must(
      await reorganiseUnits(world.admin, {
        ...{ kind: "merge", on, legalBasis: "Nghị quyết", note: "", moveOfficers: true },
        ...{ from: [world.north, world.south], to: [next] },
      }),
    );

    const inUnit = async (unitId: District["north"], day: string) =>
      (
        await listOfficers(world.admin, { on: day, unitId, search: "", inPost: true, page: 1 })
      ).officers.map(({ givenName, title }) => `${givenName}, ${title}`);
    expect(await inUnit(world.north, "2025-06-30")).toEqual(["An, Chuyên viên"]);
    expect(await inUnit(world.north, on)).toEqual([]);
    expect(await inUnit(next, on)).toEqual(["An, Chuyên viên", "Dung, Chuyên viên"]);
    expect(await actsOn(database, eventId)).toEqual(["unit.reorganise"]);
  });

  test("leaves a post that has its last day already its last day", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const next = await aSuccessor(world);
    const officerId = await anOfficer(world, world.north, "Nguyễn Văn An");
    const post = { officerId, unitId: world.south, title: "Văn thư", jobGroupCode: "office" };
    must(await transferOfficer(world.admin, { ...post, on: "2025-09-01" }));

    must(
      await reorganiseUnits(world.admin, {
        ...{ kind: "merge", on, legalBasis: "Nghị quyết", note: "", moveOfficers: true },
        ...{ from: [world.north], to: [next] },
      }),
    );

    const { posts } = await loadOfficer(world.admin, { officerId });
    expect(posts.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ["2025-09-01", null],
      [on, "2025-09-01"],
      [expect.any(String), on],
    ]);
  });
});

describe("a reorganisation that is refused", () => {
  test("ends none of the units named before the one that may not end", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const next = await aSuccessor(world);
    const both = { kind: "merge", legalBasis: "Nghị quyết", note: "", to: [next] } as const;
    must(
      await reorganiseUnits(world.admin, {
        ...{ kind: "dissolve", legalBasis: "Nghị quyết", note: "" },
        ...{ on: "2024-01-01", from: [world.south], to: [] },
      }),
    );

    const refused = await reorganiseUnits(world.admin, {
      ...{ ...both, on, from: [world.north, world.south] },
    });

    expect(refused).toEqual({ ok: false, reason: "ended_already" });
    const { ending } = await previewReorganisation(world.admin, {
      ...{ on, from: [world.north], to: [] },
    });
    expect(ending).toMatchObject([{ endedAlready: false }]);
  });

  test("makes no unit its own superior, through others and over the years either", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const words = { legalBasis: "Nghị quyết", note: "" };
    const founded = async (name: string, parentId: District["north"], validFrom: string) =>
      must(
        await createUnit(world.admin, {
          ...{ code: null, name, shortName: name, typeCode: "xa", groupId: null },
          ...{ parentId, validFrom, legalBasis: "Nghị quyết" },
        }),
      );
    const town = await founded("Thị trấn Sịa", world.north, "2020-01-01");
    const hamlet = await founded("Tổ dân phố", town, "2021-01-01");
    // The commune goes on in another, under which the town and what is below it stand from then on.
    const commune = await founded("Xã Quảng Ngạn mới", world.district, "2022-01-01");
    const renamed = { kind: "rename", on: "2022-01-01", from: [world.north], to: [commune] };
    must(await reorganiseUnits(world.admin, { ...words, ...renamed, kind: "rename" }));

    for (const to of [town, hamlet, commune]) {
      expect(
        await reorganiseUnits(world.admin, {
          ...{ ...words, kind: "re_parent", on, from: [commune], to: [to] },
        }),
      ).toEqual({ ok: false, reason: "under_what_ends" });
    }
    const beside = await founded("Phường Sịa", world.district, on);
    must(
      await reorganiseUnits(world.admin, {
        ...{ ...words, kind: "re_parent", on, from: [commune], to: [beside] },
      }),
    );
  });

  test("waits for successors that are in force on the day", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const next = await aSuccessor(world);

    const early = await reorganiseUnits(world.admin, {
      ...{ kind: "merge", on: "2025-06-30", legalBasis: "Nghị quyết", note: "" },
      ...{ from: [world.north], to: [next] },
    });

    expect(early).toEqual({ ok: false, reason: "successor_not_in_force" });
  });
});
