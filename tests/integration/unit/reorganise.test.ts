import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { listOfficers } from "@/lib/services/officer/list-officers";
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
