import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import type { UnitId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { loadEmblem } from "@/lib/services/unit/load-emblem";
import { loadUnit } from "@/lib/services/unit/load-unit";
import { removeEmblem } from "@/lib/services/unit/remove-emblem";
import { setEmblem } from "@/lib/services/unit/set-emblem";
import { test } from "@/tests/support/worker-database";
import { aDistrict, aPerson, must } from "../sitting/a-sitting";

const aPicture = (side: number) => {
  const create = { width: side * 2, height: side, channels: 3, background: "#123f8a" } as const;
  return sharp({ create }).png().toBuffer();
};

const give = async (ctx: Context, unitId: UnitId, side = 40) =>
  setEmblem(ctx, { unitId, name: "bieu-trung.png", bytes: await aPicture(side) });

const shown = async (ctx: Context, unitId: UnitId) =>
  (await loadUnit(ctx, { unitId, on: "2026-11-24", page: 1 })).emblem;

describe("the emblem of a unit", () => {
  test("is given, replaced and taken away, and the log says so", async ({ database, keys }) => {
    const { admin, north } = await aDistrict({ database, keys });

    must(await give(admin, north));
    const first = await shown(admin, north);
    must(await give(admin, north, 60));
    expect(await loadEmblem(admin, { unitId: north })).toMatchObject({ width: 120, height: 60 });
    expect(await shown(admin, north)).not.toBe(first);
    await removeEmblem(admin, { unitId: north });
    await removeEmblem(admin, { unitId: north });

    expect(await shown(admin, north)).toBeNull();
    await expect(loadEmblem(admin, { unitId: north })).rejects.toThrow(NotFound);
    const events = await database
      .select({ act: auditEvent.act })
      .from(auditEvent)
      .where(eq(auditEvent.unitId, north));
    expect(events.map(({ act }) => act).filter((act) => act.endsWith("emblem"))).toEqual([
      ...["unit.set_emblem", "unit.set_emblem", "unit.remove_emblem"],
    ]);
  });

  test("is no other file, and leaves the one there was", async ({ database, keys }) => {
    const { admin, north } = await aDistrict({ database, keys });
    must(await give(admin, north));
    const before = await shown(admin, north);
    const refused = async (name: string, bytes: Uint8Array) =>
      setEmblem(admin, { unitId: north, name, bytes });

    expect(await refused("a.svg", Buffer.from("<svg xmlns='x'/>"))).toMatchObject({
      reason: "forbidden_type",
    });
    expect(await refused("a.jpg", await aPicture(40))).toMatchObject({ reason: "lying_type" });
    expect(await refused("a.png", new Uint8Array())).toMatchObject({ reason: "empty" });
    expect(await shown(admin, north)).toBe(before);
  });

  test("is seen by the unit, and changed by nobody without the right to", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { admin, north, south } = world;
    must(await give(admin, north));
    const own = await aPerson(world, north, "unit_representative");
    const stranger = await aPerson(world, south, "unit_representative");
    const elsewhere = await aPerson(world, south, "administrator");

    expect(await loadEmblem(own, { unitId: north })).toMatchObject({ mediaType: "image/png" });
    await expect(loadEmblem(stranger, { unitId: north })).rejects.toThrow(NotFound);
    for (const ctx of [own, stranger, elsewhere]) {
      await expect(give(ctx, north)).rejects.toThrow(NotFound);
      await expect(removeEmblem(ctx, { unitId: north })).rejects.toThrow(NotFound);
    }
  });
});
