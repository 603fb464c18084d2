import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditEvent, sitting } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import { grantAccommodation } from "@/lib/services/officer/grant-accommodation";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { addUnits } from "@/lib/services/sitting/add-units";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { createSitting } from "@/lib/services/sitting/create-sitting";
import { deleteSitting } from "@/lib/services/sitting/delete-sitting";
import { type EditSitting, editSitting } from "@/lib/services/sitting/edit-sitting";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { test } from "@/tests/support/worker-database";
import {
  aDistrict,
  aDraftSitting,
  anOfficer,
  aPerson,
  aReadySitting,
  candidatesOf,
  type District,
  fourOfficers,
  grantInvigilator,
  minutesFromNow,
  must,
} from "./a-sitting";

const eventsOf = async (database: Database, subjectId: string, act: string) =>
  database
    .select({ detail: auditEvent.detail })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, subjectId), eq(auditEvent.act, act)));

const planOf = ({ district, testId }: District, sittingId: SittingId): EditSitting => ({
  ...{ sittingId, testId, campaignId: null, ownerUnitId: district, name: "Ca 2", room: "Phòng B" },
  ...{ windowFrom: minutesFromNow(60), windowTo: minutesFromNow(180) },
  ...{ deadlinePolicy: "hard_end", lateLimitS: "regulation", withStartCode: true },
});

describe("createSitting", () => {
  test("takes the late limit of the regulation, and refuses plans that cannot be", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const plan = planOf(world, "" as SittingId);
    const { sittingId: _, ...values } = plan;

    const made = must(await createSitting(world.organiser, values));
    const { sitting: stored } = await loadSittingHead(world.organiser, { sittingId: made });
    expect(stored).toMatchObject({ lateLimitS: 300, state: "draft", searchText: "ca 2 phong b" });
    expect(stored.startCode).toMatch(/^[A-Z2-9]{6}$/);

    const backwards = { ...values, windowTo: minutesFromNow(30) };
    expect(await createSitting(world.organiser, backwards)).toEqual({
      ...{ ok: false, reason: "window_order" },
    });
    const short = { ...values, windowTo: minutesFromNow(80) };
    expect(await createSitting(world.organiser, short)).toEqual({
      ...{ ok: false, reason: "window_short" },
    });
  });
});

describe("editSitting", () => {
  test("changes a draft, keeps its start code and says in the log what was before", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world, { withStartCode: true });
    const { sitting: before } = await loadSittingHead(world.organiser, { sittingId });

    expect(await editSitting(world.organiser, planOf(world, sittingId))).toEqual({
      ...{ ok: true, value: { withoutPost: 0 } },
    });

    const { sitting: after } = await loadSittingHead(world.organiser, { sittingId });
    expect(after).toMatchObject({
      ...{ name: "Ca 2", room: "Phòng B", deadlinePolicy: "hard_end", lateLimitS: 300 },
      startCode: before.startCode,
    });
    const [event] = await eventsOf(database, sittingId, "sitting.edit");
    expect(event?.detail).toMatchObject({ before: { name: "Ca 1" }, after: { name: "Ca 2" } });
    expect(JSON.stringify(event?.detail)).not.toContain(before.startCode);
  });

  test("gives those listed the post they hold on the new day", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const moving = await anOfficer(world, world.north, "Nguyễn Văn Ơn");
    await anOfficer(world, world.north, "Lê Thị Ái");
    must(
      await transferOfficer(world.admin, {
        ...{ officerId: moving, unitId: world.south, on: "2040-01-01" },
        ...{ title: "Phó phòng", jobGroupCode: "office" },
      }),
    );
    const sittingId = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId, unitIds: [world.north] });
    const later = new Date("2040-03-01T01:00:00Z");
    const window = { windowFrom: later, windowTo: new Date(later.getTime() + 7_200_000) };

    must(await editSitting(world.organiser, { ...planOf(world, sittingId), ...window }));

    const listed = await candidatesOf(world.organiser, sittingId);
    expect(listed.map(({ givenName, unitName, title }) => [givenName, unitName, title])).toEqual([
      ["Ái", "Xã Quảng Ngạn", "Chuyên viên"],
      ["Ơn", "Xã Quảng An", "Phó phòng"],
    ]);
  });

  test("reckons standing extra time by the day that now counts", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
    must(
      await grantAccommodation(world.admin, {
        ...{ officerId, extraPercent: 50, reason: "Khuyết tật tay", from: "2040-01-01" },
      }),
    );
    const sittingId = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId, unitIds: [world.north] });
    const extrasOf = async () =>
      (await candidatesOf(world.organiser, sittingId)).map((row) => row.extraAllowanceS);
    expect(await extrasOf()).toEqual([0]);
    const later = new Date("2040-03-01T01:00:00Z");
    const window = { windowFrom: later, windowTo: new Date(later.getTime() + 7_200_000) };

    must(await editSitting(world.organiser, { ...planOf(world, sittingId), ...window }));

    expect(await extrasOf()).toEqual([900]);
  });

  test("refuses a prepared sitting, an impossible window and whoever does not organise", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world);
    const ready = await aReadySitting(world);
    const elsewhere = await aPerson({ database, keys }, world.south, "organiser");
    const backwards = { ...planOf(world, draft), windowTo: minutesFromNow(1) };

    expect(await editSitting(world.organiser, planOf(world, ready))).toEqual({
      ...{ ok: false, reason: "not_draft" },
    });
    expect(await editSitting(world.organiser, backwards)).toEqual({
      ...{ ok: false, reason: "window_order" },
    });
    await expect(editSitting(elsewhere, planOf(world, draft))).rejects.toThrow(NotFound);
    await expect(editSitting(world.invigilator, planOf(world, draft))).rejects.toThrow(NotFound);
    const foreign = { ...planOf(world, draft), ownerUnitId: world.north };
    const local = await aPerson({ database, keys }, world.district, "organiser");
    await expect(editSitting(elsewhere, foreign)).rejects.toThrow(NotFound);
    expect((await editSitting(local, foreign)).ok).toBe(true);
  });
});

describe("deleteSitting", () => {
  test("takes away an empty draft with its invigilators, and the log keeps it", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const { userId } = world.invigilator.actor;
    await grantInvigilator(world, userId);
    must(await assignInvigilator(world.organiser, { sittingId, userId }));

    expect(await deleteSitting(world.organiser, { sittingId })).toEqual({
      ...{ ok: true, value: undefined },
    });

    expect(await database.select().from(sitting).where(eq(sitting.id, sittingId))).toEqual([]);
    expect(await eventsOf(database, sittingId, "sitting.delete")).toHaveLength(1);
    await expect(deleteSitting(world.organiser, { sittingId })).rejects.toThrow(NotFound);
  });

  test("refuses a draft with a list, and a prepared sitting", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const listed = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId: listed, unitIds: [world.north] });
    const ready = await aReadySitting(world);

    expect(await deleteSitting(world.organiser, { sittingId: listed })).toEqual({
      ...{ ok: false, reason: "not_empty" },
    });
    expect(await deleteSitting(world.organiser, { sittingId: ready })).toEqual({
      ...{ ok: false, reason: "not_draft" },
    });
    await expect(deleteSitting(world.invigilator, { sittingId: listed })).rejects.toThrow(NotFound);
  });
});
