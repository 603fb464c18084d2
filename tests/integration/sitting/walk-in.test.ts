import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { form } from "@/db/schema";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { test } from "@/tests/support/worker-database";
import {
  aDistrict,
  aDraftSitting,
  anOfficer,
  aReadySitting,
  candidatesOf,
  fourOfficers,
  must,
} from "./a-sitting";
import { actsOn } from "../access/a-person";

describe("addWalkIn", () => {
  test("gives the next number, a form of the same seed and an attempt at once", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const officerId = await anOfficer(world, world.south, "Phan Văn Ba");

    const walkIn = must(await addWalkIn(world.organiser, { sittingId, officerId }));

    expect(walkIn.number).toBe("004");
    const listed = (await candidatesOf(world.organiser, sittingId)).find(
      ({ id }) => id === walkIn.candidateId,
    );
    expect(listed).toMatchObject({
      walkIn: true,
      attemptState: "created",
      unitName: "Xã Quảng An",
    });
    const [last] = await database
      .select()
      .from(form)
      .where(and(eq(form.sittingId, sittingId), eq(form.number, 4)));
    expect(last?.seed.endsWith("/4")).toBe(true);
    expect(await actsOn(database, walkIn.candidateId)).toEqual(["sitting.walk_in"]);
  });

  test("gives two people who come at once two numbers", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const officers = await Promise.all(
      ["Phan Văn Ba", "Lê Văn Tư"].map((name) => anOfficer(world, world.south, name)),
    );

    const added = await Promise.all(
      officers.map((officerId) => addWalkIn(world.organiser, { sittingId, officerId })),
    );

    expect(added.map((result) => must(result).number).sort()).toEqual(["004", "005"]);
  });

  test("says why somebody cannot be added", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world);
    const sittingId = await aReadySitting(world);
    const officerId = await anOfficer(world, world.south, "Phan Văn Ba");
    const reason = async (input: { sittingId: SittingId; officerId: OfficerId }) => {
      const result = await addWalkIn(world.organiser, input);
      return result.ok ? "ok" : result.reason.code;
    };

    expect(await reason({ sittingId: draft, officerId })).toBe("not_prepared");
    expect(await reason({ sittingId, officerId })).toBe("ok");
    expect(await reason({ sittingId, officerId })).toBe("already_listed");
    const later = await anOfficer(world, world.south, "Vũ Thị Sáu", { from: "2030-01-01" });
    expect(await reason({ sittingId, officerId: later })).toBe("no_post");
    must(await openSitting(world.organiser, { sittingId }));
    must(await closeSitting(world.organiser, { sittingId }));
    expect(
      await reason({ sittingId, officerId: await anOfficer(world, world.south, "Đỗ Văn Năm") }),
    ).toBe("closed");
    await expect(addWalkIn(world.invigilator, { sittingId, officerId })).rejects.toThrow(NotFound);
  });
});
