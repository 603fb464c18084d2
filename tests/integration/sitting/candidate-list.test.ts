import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { addUnits } from "@/lib/services/sitting/add-units";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { removeCandidates } from "@/lib/services/sitting/remove-candidates";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { test } from "@/tests/support/worker-database";
import {
  aDistrict,
  aDraftSitting,
  anOfficer,
  aPerson,
  aReadySitting,
  candidatesOf,
  fourOfficers,
  must,
} from "./a-sitting";
import { actsOn } from "../access/a-person";

describe("addUnits", () => {
  test("lists every officer of the units with the unit and title held on the day", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);

    const added = must(
      await addUnits(world.organiser, { sittingId, unitIds: [world.north, world.south] }),
    );

    expect(added).toEqual({ added: 4, alreadyListed: 0 });
    const listed = await candidatesOf(world.organiser, sittingId);
    expect(
      listed.map(({ givenName, unitName, title, number }) => [givenName, unitName, title, number]),
    ).toEqual([
      ["Ái", "Xã Quảng Ngạn", "Chuyên viên", null],
      ["Dung", "Xã Quảng An", "Chuyên viên", null],
      ["Đức", "Xã Quảng Ngạn", "Chuyên viên", null],
      ["Ơn", "Xã Quảng Ngạn", "Chuyên viên", null],
    ]);
    expect(await actsOn(database, sittingId)).toEqual(["sitting.create", "sitting.list_units"]);
  });

  test("adds nobody twice when asked again", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    const unitIds = [world.north];
    await addUnits(world.organiser, { sittingId, unitIds });

    expect(await addUnits(world.organiser, { sittingId, unitIds })).toEqual({
      ok: true,
      value: { added: 0, alreadyListed: 3 },
    });
  });

  test("leaves out who has moved elsewhere by the day of the sitting", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const moved = await anOfficer(world, world.north, "Nguyễn Văn Ơn");
    await anOfficer(world, world.north, "Lê Thị Ái");
    must(
      await transferOfficer(world.admin, {
        ...{ officerId: moved, unitId: world.south, on: "2026-01-01" },
        ...{ title: "Chuyên viên", jobGroupCode: "office" },
      }),
    );
    const sittingId = await aDraftSitting(world);

    await addUnits(world.organiser, { sittingId, unitIds: [world.north] });

    expect(
      (await candidatesOf(world.organiser, sittingId)).map(({ givenName }) => givenName),
    ).toEqual(["Ái"]);
  });

  test("finds nobody in units out of reach, and refuses a prepared list", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const local = await aPerson({ database, keys }, world.south, "organiser");
    const own = await aDraftSitting({ ...world, organiser: local, district: world.south });
    const ready = await aReadySitting(world);

    expect(await addUnits(local, { sittingId: own, unitIds: [world.north] })).toEqual({
      ok: false,
      reason: "nobody",
    });
    expect(await addUnits(world.organiser, { sittingId: ready, unitIds: [world.south] })).toEqual({
      ok: false,
      reason: "not_draft",
    });
  });

  test("knows no sitting of another body, and lets no invigilator write", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const elsewhere = await aPerson({ database, keys }, world.south, "organiser");
    const unitIds = [world.north];

    await expect(addUnits(elsewhere, { sittingId, unitIds })).rejects.toThrow(NotFound);
    await expect(addUnits(world.invigilator, { sittingId, unitIds })).rejects.toThrow(NotFound);
  });
});

describe("addCandidates", () => {
  test("says who has no post in reach", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const known = await anOfficer(world, world.north, "Lê Thị Ái");
    const later = await anOfficer(world, world.north, "Trần Văn Đức", { from: "2030-01-01" });
    const sittingId = await aDraftSitting(world);

    const added = await addCandidates(world.organiser, {
      sittingId,
      officerIds: [known, known, later],
    });

    expect(added).toEqual({ ok: true, value: { added: 1, alreadyListed: 0, withoutPost: 1 } });
  });
});

describe("removeCandidates", () => {
  test("takes people off a draft list, and nobody off a prepared one", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId: draft, unitIds: [world.north] });
    const [first, ...others] = await candidatesOf(world.organiser, draft);
    const candidateIds = first ? [first.id] : [];

    expect(await removeCandidates(world.organiser, { sittingId: draft, candidateIds })).toEqual({
      ok: true,
      value: { removed: 1 },
    });
    expect(await removeCandidates(world.organiser, { sittingId: draft, candidateIds })).toEqual({
      ok: true,
      value: { removed: 0 },
    });
    expect((await candidatesOf(world.organiser, draft)).map(({ id }) => id)).toEqual(
      others.map(({ id }) => id),
    );
    await prepareSitting(world.organiser, { sittingId: draft });

    const refused = { ok: false, reason: "not_draft" };
    const rest = others.map(({ id }) => id);
    expect(
      await removeCandidates(world.organiser, { sittingId: draft, candidateIds: rest }),
    ).toEqual(refused);
    await expect(
      removeCandidates(world.invigilator, { sittingId: draft, candidateIds: rest }),
    ).rejects.toThrow(NotFound);
  });
});
