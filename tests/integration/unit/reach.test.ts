import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import type { UnitId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { createUnit } from "@/lib/services/unit/create-unit";
import { loadUnit } from "@/lib/services/unit/load-unit";
import { type ReorganiseUnits, reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { test } from "@/tests/support/worker-database";
import { aDistrict, aPerson, type District, must } from "../sitting/a-sitting";

const on = "2025-07-01";
const later = "2026-01-01";

async function founded({ admin }: District, parentId: UnitId, name: string, validFrom = on) {
  return must(
    await createUnit(admin, {
      ...{ code: null, name, shortName: name, typeCode: "xa" },
      ...{ groupId: null, parentId, validFrom, legalBasis: "Nghị quyết" },
    }),
  );
}

async function reorganised(
  { admin }: District,
  change: Pick<ReorganiseUnits, "kind" | "from" | "to"> & { readonly day?: string },
) {
  const { day, ...event } = change;
  must(
    await reorganiseUnits(admin, { on: day ?? on, legalBasis: "Nghị quyết", note: "", ...event }),
  );
}

/** A commune with a hamlet below it that goes on when the commune ends. */
async function aCommune({ database, keys }: { database: Database; keys: Database }) {
  const world = await aDistrict({ database, keys });
  const hamlet = await founded(world, world.north, "Tổ dân phố", "2021-01-01");
  return { ...world, hamlet };
}

async function reaches(ctx: Context, unitId: UnitId): Promise<boolean> {
  try {
    await loadUnit(ctx, { unitId, on, page: 1 });
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

describe("whoever answers for the unit in which another went on", () => {
  test("reaches it and what is below it, where it went nowhere else", async ({
    database,
    keys,
  }) => {
    const world = await aCommune({ database, keys });
    const next = await founded(world, world.district, "Xã Đan Điền");
    await reorganised(world, { kind: "merge", from: [world.north, world.south], to: [next] });
    const person = await aPerson(world, next, "unit_representative");

    expect(await reaches(person, world.north)).toBe(true);
    expect(await reaches(person, world.hamlet)).toBe(true);
  });

  test("reaches it alone, not what is below it, where it was divided", async ({
    database,
    keys,
  }) => {
    const world = await aCommune({ database, keys });
    const one = await founded(world, world.south, "Phường Sịa");
    const other = await founded(world, world.district, "Xã Đan Điền");
    await reorganised(world, { kind: "split", from: [world.north], to: [one, other] });
    const renamed = await founded(world, world.south, "Phường Sịa mới", later);
    await reorganised(world, { kind: "rename", from: [one], to: [renamed], day: later });

    for (const unitId of [other, world.south, renamed]) {
      const person = await aPerson(world, unitId, "unit_representative");
      expect(await reaches(person, world.north)).toBe(true);
      expect(await reaches(person, world.hamlet)).toBe(false);
    }
    const above = await aPerson(world, world.district, "leader");
    expect(await reaches(above, world.hamlet)).toBe(true);
  });

  test("reaches what is below it as soon as all of it went on there", async ({
    database,
    keys,
  }) => {
    const world = await aCommune({ database, keys });
    const one = await founded(world, world.district, "Phường Sịa");
    const other = await founded(world, world.district, "Xã Đan Điền");
    await reorganised(world, { kind: "split", from: [world.north], to: [one, other] });
    const whole = await founded(world, world.district, "Xã Quảng Điền", later);
    await reorganised(world, { kind: "merge", from: [one, other], to: [whole], day: later });
    const person = await aPerson(world, whole, "unit_representative");

    expect(await reaches(person, world.hamlet)).toBe(true);
  });
});
