import { readXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { stages } from "@/lib/domain/sitting/stage";
import { listItems } from "@/lib/services/bank/list-items";
import { moveItem } from "@/lib/services/bank/move-item";
import { NotFound } from "@/lib/services/context";
import { addUnits } from "@/lib/services/sitting/add-units";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { checkSupply } from "@/lib/services/sitting/check-supply";
import { exportCandidates } from "@/lib/services/sitting/export-candidates";
import { findOfficers } from "@/lib/services/sitting/find-officers";
import { issueSlips } from "@/lib/services/sitting/issue-slips";
import { listCandidates } from "@/lib/services/sitting/list-candidates";
import { listInvigilatorChoices } from "@/lib/services/sitting/list-invigilator-choices";
import { listSittings } from "@/lib/services/sitting/list-sittings";
import { listStaffedUnits } from "@/lib/services/sitting/list-staffed-units";
import { loadCandidate } from "@/lib/services/sitting/load-candidate";
import { loadSittingChoices } from "@/lib/services/sitting/load-sitting-choices";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import {
  aDistrict,
  aDraftSitting,
  anOfficer,
  aPerson,
  aReadySitting,
  candidatesOf,
  fourOfficers,
  grantInvigilator,
  must,
} from "./a-sitting";

describe("listSittings", () => {
  test("finds by name, room or body without diacritics, and by state, in reach only", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world, { name: "Ca sáng", room: "Hội trường Đỏ" });
    const ready = await aReadySitting(world, { name: "Ca chiều", ownerUnitId: world.north });
    const found = async (over: object, ctx = world.organiser) =>
      (await listSittings(ctx, { search: "", page: 1, ...over })).sittings.map(({ id }) => id);

    expect(new Set(await found({}))).toEqual(new Set([draft, ready]));
    expect(await found({ search: "hoi truong do" })).toEqual([draft]);
    expect(await found({ search: "quang ngan" })).toEqual([ready]);
    expect(await found({ search: "100%" })).toEqual([]);
    expect(await found({ state: "ready" })).toEqual([ready]);
    expect(await found({ page: 2 })).toEqual([]);
    expect(await found({}, await aPerson({ database, keys }, world.south, "organiser"))).toEqual(
      [],
    );
    expect(await found({}, world.invigilator)).toEqual([]);
    const { userId } = world.invigilator.actor;
    await grantInvigilator(world, userId);
    await assignInvigilator(world.organiser, { sittingId: ready, userId });
    expect(await found({}, world.invigilator)).toEqual([ready]);
    await expect(found({}, await someone({ database, keys }, "author"))).rejects.toThrow(NotFound);
  });

  test("counts who is listed and who began", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);

    const { sittings, total } = await listSittings(world.organiser, { search: "", page: 1 });

    expect(total).toBe(1);
    expect(sittings[0]).toMatchObject({
      id: sittingId,
      listed: 3,
      present: 0,
      ownerUnitName: "Huyện Quảng Điền",
    });
  });
});

describe("the list of a sitting", () => {
  test("is searched by name, code, number and unit", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    await anOfficer(world, world.north, "Lê Đình Tú", { staffCode: "QD-77" });
    const sittingId = await aReadySitting(world);
    const found = async (search: string, page = 1) =>
      (await listCandidates(world.organiser, { sittingId, search, page })).candidates.map(
        ({ givenName }) => givenName,
      );

    expect(await found("")).toEqual(["Ái", "Đức", "Ơn", "Tú"]);
    expect(await found("le thi")).toEqual(["Ái"]);
    expect(await found("qd-77")).toEqual(["Tú"]);
    expect(await found("002")).toEqual(["Đức"]);
    expect(await found("quang ngan")).toHaveLength(4);
    expect(await found("", 2)).toEqual([]);
    const elsewhere = await aPerson({ database, keys }, world.south, "organiser");
    await expect(listCandidates(elsewhere, { sittingId, search: "", page: 1 })).rejects.toThrow(
      NotFound,
    );
  });

  test("shows one candidate, and none of another sitting", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const other = await aReadySitting(world);
    const [first] = await candidatesOf(world.organiser, sittingId);
    const candidateId = first?.id;
    if (!candidateId) throw new Error("nobody is listed");

    const { candidate } = await loadCandidate(world.organiser, { sittingId, candidateId });

    expect(candidate).toMatchObject({ number: "001", givenName: "Ái" });
    await expect(loadCandidate(world.organiser, { sittingId: other, candidateId })).rejects.toThrow(
      NotFound,
    );
  });

  test("counts slips, and issues all again where that is asked", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);

    const first = must(await issueSlips(world.organiser, { sittingId }));
    expect(must(await issueSlips(world.organiser, { sittingId }))).toEqual([]);
    const again = must(await issueSlips(world.organiser, { sittingId, candidateIds: "all" }));

    expect(again.map(({ number }) => number)).toEqual(first.map(({ number }) => number));
    expect(again.map(({ code }) => code)).not.toEqual(first.map(({ code }) => code));
    const { counts } = await loadSittingHead(world.organiser, { sittingId });
    expect(counts).toMatchObject({ listed: 3, slips: 3, present: 0, submitted: 0, unscored: 0 });
  });

  test("goes to Excel as text, whatever a cell begins with", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await anOfficer(world, world.north, "Lê Thị Ái", { staffCode: "=1+1" });
    const sittingId = await aReadySitting(world);
    const words = {
      ...{ sheet: "Danh sách", titles: ["@Ca 1"], passed: "Đạt", failed: "Không đạt" },
      headings: ["SBD", "Mã", "Họ và tên", "Sinh", "Đơn vị", "Chức danh", "Trạng thái"].concat([
        ...["Lý do", "Biên nhận", "Điểm", "Kết quả"],
      ]),
      stages: Object.fromEntries(stages.map((stage) => [stage, stage])) as Record<
        (typeof stages)[number],
        string
      >,
    };

    const file = await readXlsx(await exportCandidates(world.organiser, { sittingId, words }));

    const [sheet] = file.sheets;
    expect(sheet?.rows.at(0)?.[0]).toBe("'@Ca 1");
    expect(sheet?.rows.at(-1)?.slice(0, 3)).toEqual(["001", "'=1+1", "Lê Thị Ái"]);
    const formulas = [...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula);
    expect(formulas).toEqual([]);
  });
});

describe("what an organiser chooses from", () => {
  test("units with how many officers they have on the day, in reach", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);

    const { units } = await listStaffedUnits(world.organiser, { sittingId });

    expect(units.map(({ name, officers }) => [name, officers])).toEqual([
      ["Xã Quảng An", 1],
      ["Xã Quảng Ngạn", 3],
    ]);
    await expect(listStaffedUnits(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
  });

  test("officers by name without diacritics, with who is listed already", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId, unitIds: [world.south] });
    const found = async (search: string) => findOfficers(world.organiser, { sittingId, search });

    expect((await found("tran van duc")).officers).toMatchObject([
      { givenName: "Đức", unitName: "Xã Quảng Ngạn", listed: false },
    ]);
    expect((await found("dung")).officers).toMatchObject([{ givenName: "Dung", listed: true }]);
    expect(await found("  ")).toEqual({ officers: [], more: false });
    await expect(findOfficers(world.invigilator, { sittingId, search: "a" })).rejects.toThrow(
      NotFound,
    );
  });

  test("tests, running campaigns, bodies and invigilators", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });

    await grantInvigilator(world, world.invigilator.actor.userId);

    const { tests, units } = await loadSittingChoices(world.organiser, { on: "2026-11-25" });
    const invigilators = await listInvigilatorChoices(world.organiser);

    expect(tests.map(({ id }) => id)).toContain(world.testId);
    expect(units.map(({ id }) => id)).toEqual(
      expect.arrayContaining([world.district, world.north, world.south]),
    );
    expect(invigilators.map(({ id }) => id)).toContain(world.invigilator.actor.userId);
    await expect(loadSittingChoices(world.invigilator, { on: "2026-11-25" })).rejects.toThrow(
      NotFound,
    );
    await expect(listInvigilatorChoices(world.invigilator)).rejects.toThrow(NotFound);
  });
});

describe("checkSupply", () => {
  test("names each cell that the bank cannot fill, by topic and level", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);

    expect(await checkSupply(world.organiser, { sittingId })).toEqual([]);
    const { author, bankId } = world.bank;
    for (const { id } of (await listItems(author, { bankId, page: 1 })).items) {
      await moveItem(author, { itemId: id, move: "suspend", reason: "Nghi sai" });
    }
    expect(await checkSupply(world.organiser, { sittingId })).toMatchObject([
      { level: "NB", wanted: 2, available: 0, system: null },
    ]);
    await expect(checkSupply(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
  });
});
