import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { unit } from "@/db/schema";
import { createUnit } from "@/lib/services/unit/create-unit";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { test } from "@/tests/support/worker-database";
import { aDistrict, aPerson, type District, must } from "../sitting/a-sitting";

async function aWorld(pools: Parameters<typeof aDistrict>[0]) {
  const world = await aDistrict(pools);
  const code = randomUUID().slice(0, 8);
  const founding = (name: string, validFrom: string) => ({
    ...{ code, name, shortName: name, typeCode: "xa", groupId: null },
    ...{ parentId: world.district, validFrom, legalBasis: "Nghị quyết" },
  });
  const first = must(await createUnit(world.admin, founding("Thị trấn Sịa", "2019-01-01")));
  return { ...world, code, founding, first };
}

const end = ({ admin, first, next }: Ended, on: string) =>
  reorganiseUnits(admin, {
    ...({ kind: "merge", on, legalBasis: "Nghị quyết", note: "" } as const),
    ...{ from: [first], to: [next] },
  });

type Ended = Pick<District, "admin"> & Readonly<Record<"first" | "next", District["north"]>>;

describe("a code of a unit", () => {
  test("is nobody else's while the unit lasts, and the refusal says whose", async ({
    database,
    keys,
  }) => {
    const { admin, founding, code } = await aWorld({ database, keys });
    const again = await createUnit(admin, founding("Xã Quảng Điền", "2025-07-01"));
    expect(again).toMatchObject({ reason: { code: "code_borne", unit: "Thị trấn Sịa" } });
    // However it is written.
    const shouted = { ...founding("Xã Khác", "2025-07-01"), code: code.toUpperCase() };
    expect(await createUnit(admin, shouted)).toMatchObject({ ok: false });
    const before = await createUnit(admin, founding("Xã Trước", "2018-01-01"));
    expect(before).toMatchObject({
      reason: { code: "code_borne_from", unit: "Thị trấn Sịa", from: "2019-01-01" },
    });
  });

  test("goes to one of two units that are founded in the same moment", async ({
    database,
    keys,
  }) => {
    const { admin, founding } = await aWorld({ database, keys });
    const code = randomUUID().slice(0, 8);

    const results = await Promise.all(
      ["Xã Một", "Xã Hai"].map((name) =>
        createUnit(admin, { ...founding(name, "2025-07-01"), code }),
      ),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: { code: "code_borne_from" } });
  });

  test("is taken over by a successor that says so, before its predecessor ends", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const { admin, first, code, founding } = world;
    const taking = { ...founding("Xã Quảng Điền", "2025-07-01"), takesCode: true };

    const next = must(await createUnit(admin, taking));

    must(await end({ ...world, next }, "2025-07-01"));
    const bearers = await database.select().from(unit).where(eq(unit.code, code));
    expect(bearers.find(({ id }) => id === first)).toMatchObject({
      ...{ codeTo: "2025-07-01", validTo: "2025-07-01" },
    });
    const third = await createUnit(admin, { ...taking, validFrom: "2024-01-01" });
    expect(third).toMatchObject({ reason: { code: "code_borne_from", unit: "Xã Quảng Điền" } });
  });

  test("is free on the day on which its unit has ended, and not a day before", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const { admin, founding, north } = world;
    must(await end({ ...world, next: north }, "2025-07-01"));

    const early = await createUnit(admin, founding("Xã Sớm", "2025-06-30"));
    expect(early).toMatchObject({
      reason: { code: "code_borne_until", unit: "Thị trấn Sịa", until: "2025-07-01" },
    });
    must(await createUnit(admin, founding("Xã Quảng Điền", "2025-07-01")));
  });

  test("is not taken from a unit that others answer for", async ({ database, keys }) => {
    const world = await aWorld({ database, keys });
    const neighbour = await aPerson(world, world.south, "administrator");
    const taking = { ...world.founding("Phòng", "2025-07-01"), parentId: world.south };

    const taken = await createUnit(neighbour, { ...taking, takesCode: true });

    expect(taken).toMatchObject({ reason: { code: "code_borne", unit: "Thị trấn Sịa" } });
  });

  test("cannot be borne twice at once past the services either", async ({ database, keys }) => {
    const { admin, founding, first, code } = await aWorld({ database, keys });
    const other = must(
      await createUnit(admin, { ...founding("Xã Khác", "2020-01-01"), code: null }),
    );

    await expect(database.update(unit).set({ code }).where(eq(unit.id, other))).rejects.toThrow();
    const [kept] = await database.select().from(unit).where(eq(unit.id, first));
    expect(kept?.code).toBe(code);
  });
});
