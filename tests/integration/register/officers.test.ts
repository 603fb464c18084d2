import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { assignment, officer } from "@/db/schema";
import type { OfficerId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import { correctOfficer } from "@/lib/services/officer/correct-officer";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { applyRegisterImport } from "@/lib/services/register/apply-register-import";
import { discardRegisterImport } from "@/lib/services/register/discard-register-import";
import { loadRegisterImport } from "@/lib/services/register/load-register-import";
import { loadRegisterProgress } from "@/lib/services/register/load-register-progress";
import { openRegisterImport } from "@/lib/services/register/open-register-import";
import { undoRegisterImport } from "@/lib/services/register/undo-register-import";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aDistrict, anOfficer, aPerson, type District, must } from "../sitting/a-sitting";
import { anImport, outcomesOf } from "./a-list";

const kind = "officers";
const some = (name: string) => `${name}-${randomUUID().slice(0, 6)}`;

async function aWorld(pools: Parameters<typeof aDistrict>[0]) {
  const world = await aDistrict(pools);
  return { ...world, clerk: await aPerson(world, world.district, "administrator") };
}

type World = Awaited<ReturnType<typeof aWorld>>;

const postsOf = ({ database }: District, id: OfficerId) =>
  database
    .select({
      unitId: assignment.unitId,
      title: assignment.title,
      from: assignment.validFrom,
      until: assignment.validTo,
    })
    .from(assignment)
    .where(eq(assignment.officerId, id))
    .orderBy(asc(assignment.validFrom));

const people = ({ database }: District, staffCode: string) =>
  database.select().from(officer).where(eq(officer.staffCode, staffCode));

/** One who stays, one whose facts change, one who moves, one who leaves, one who is new. */
async function aMovedList(world: World) {
  const codes = ["A", "B", "C", "D", "E"].map(some);
  const names = ["Lê Thị Ái", "Hồ Văn Bi", "Trần Văn Chí", "Ngô Thị Dung"];
  const ids = [];
  for (const [index, name] of names.entries()) {
    const staffCode = codes[index] ?? "";
    ids.push(await anOfficer(world, world.north, name, { staffCode }));
  }
  const [stays, changes, moves, leaves, comes] = codes as [string, string, string, string, string];
  const importId = await anImport(world.clerk, kind, [
    [stays, "Lê Thị Ái", "", "Xã Quảng Ngạn", "Chuyên viên"],
    [changes, "Hồ Văn Bia", "01/07/1985", "Xã Quảng Ngạn", "Chuyên viên"],
    [moves, "Trần Văn Chí", "", "Xã Quảng An", "Chủ tịch", "Văn phòng"],
    [leaves, "Ngô Thị Dung", "", "Xã Quảng Ngạn", "Chuyên viên", "", "", "01/06/2025"],
    [comes, "Phan Thị Em", "2/9/1990", "Xã Quảng An", "Văn thư", "Văn phòng"],
  ]);
  return { importId, codes, ids: ids as [OfficerId, OfficerId, OfficerId, OfficerId], comes };
}

describe("a list of officers", () => {
  test("is shown as what it would do, and does nothing before it is applied", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const { importId, comes } = await aMovedList(world);

    expect(await outcomesOf(world.clerk, kind, importId)).toEqual([
      ...["unchanged", "change", "transfer", "leave", "create"],
    ]);
    const shown = await loadRegisterImport(world.clerk, {
      ...{ kind, importId, outcome: "change", page: 1 },
    });
    expect(shown.lines.map(({ changes }) => changes)).toEqual([
      [
        { field: "name", before: "Hồ Văn Bi", after: "Hồ Văn Bia" },
        { field: "birth", before: null, after: "1985-07-01" },
      ],
    ]);
    expect(await people(world, comes)).toEqual([]);
  });

  test("is applied at once, with its event in the log and how far it came", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const { importId, ids, comes } = await aMovedList(world);

    const applied = await applyRegisterImport(world.clerk, { kind, importId });

    expect(applied).toEqual({ ok: true, value: { applied: 4 } });
    expect(await postsOf(world, ids[2])).toEqual([
      { unitId: world.north, title: "Chuyên viên", from: "2020-01-01", until: "2025-07-01" },
      { unitId: world.south, title: "Chủ tịch", from: "2025-07-01", until: null },
    ]);
    expect(await postsOf(world, ids[3])).toMatchObject([{ until: "2025-06-01" }]);
    expect(await people(world, comes)).toMatchObject([
      {
        givenName: "Em",
        birthDate: "1990-09-02",
        searchText: expect.stringContaining("phan thi") as string,
      },
    ]);
    expect(await actsOn(database, importId)).toEqual([
      "register_import.open",
      "register_import.apply",
    ]);
    expect(await loadRegisterProgress(world.clerk, { kind, importId })).toEqual({
      ...{ done: 4, total: 4 },
    });
    expect(await applyRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: false, reason: "applied" },
    });
  });

  test("is undone as a whole, to the last post and letter", async ({ database, keys }) => {
    const world = await aWorld({ database, keys });
    const { importId, ids, codes, comes } = await aMovedList(world);
    const before = await Promise.all(codes.map((code) => people(world, code)));
    must(await applyRegisterImport(world.clerk, { kind, importId }));

    const undone = await undoRegisterImport(world.clerk, { kind, importId });

    expect(undone).toEqual({ ok: true, value: { undone: 4 } });
    expect(await Promise.all(codes.map((code) => people(world, code)))).toEqual(before);
    for (const id of ids) expect(await postsOf(world, id)).toMatchObject([{ until: null }]);
    expect(await people(world, comes)).toEqual([]);
    expect(await applyRegisterImport(world.clerk, { kind, importId })).toMatchObject({ ok: true });
  });

  test("is not undone once something is built on it, and says on which line", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const { importId, ids } = await aMovedList(world);
    must(await applyRegisterImport(world.clerk, { kind, importId }));
    const post = { unitId: world.north, title: "Bí thư", jobGroupCode: "office" };
    must(await transferOfficer(world.admin, { officerId: ids[2], on: "2025-09-01", ...post }));

    expect(await undoRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: false, reason: { code: "in_use", lines: 1 } },
    });
    const { hindrances } = await loadRegisterImport(world.clerk, {
      ...{ kind, importId, outcome: null, page: 1 },
    });
    expect(new Set(hindrances.map(({ label }) => label))).toEqual(new Set(["Trần Văn Chí"]));
    expect(hindrances.map(({ reason }) => reason)).toContain("post_changed");
  });

  test("is planned anew when the register changed since it was looked at", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const { importId, ids, codes } = await aMovedList(world);
    const facts = { familyName: "Hồ", middleName: "Văn", givenName: "Bia", sex: null };
    must(
      await correctOfficer(world.admin, {
        ...{ officerId: ids[1], staffCode: codes[1] ?? "", ...facts, birthDate: "1985-07-01" },
      }),
    );

    expect(await applyRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: false, reason: "changed_meanwhile" },
    });
    expect(await outcomesOf(world.clerk, kind, importId)).toEqual([
      ...["unchanged", "unchanged", "transfer", "leave", "create"],
    ]);
    expect(await applyRegisterImport(world.clerk, { kind, importId })).toMatchObject({ ok: true });
  });

  test("enters a person once, be it in two lists applied at the same moment", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const code = some("X");
    const line = [code, "Phan Thị Em", "", "Xã Quảng An", "Văn thư", "Văn phòng"];
    const one = await anImport(world.clerk, kind, [line]);
    const other = await anImport(world.clerk, kind, [line]);

    const results = await Promise.all(
      [one, other].map((importId) => applyRegisterImport(world.clerk, { kind, importId })),
    );

    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "changed_meanwhile" });
    expect(await people(world, code)).toHaveLength(1);
  });

  test("that is complete lets those go whom it leaves out, in its units alone", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const staffCode = some("A");
    await anOfficer(world, world.north, "Lê Thị Ái", { staffCode });
    const left = await anOfficer(world, world.north, "Hồ Văn Bi");
    const elsewhere = await anOfficer(world, world.south, "Trần Văn Chí");
    const lines = [[staffCode, "Lê Thị Ái", "", "Xã Quảng Ngạn", "Chuyên viên"]];
    const importId = await anImport(world.clerk, kind, lines, { complete: true });

    expect(await outcomesOf(world.clerk, kind, importId)).toEqual(["unchanged", "leave"]);
    must(await applyRegisterImport(world.clerk, { kind, importId }));

    expect(await postsOf(world, left)).toMatchObject([{ until: "2025-07-01" }]);
    expect(await postsOf(world, elsewhere)).toMatchObject([{ until: null }]);
  });

  test("of unknown units, posts at once and posts before the one held changes nothing by those lines", async ({
    database,
    keys,
  }) => {
    const world = await aWorld({ database, keys });
    const [held, twice] = [some("H"), some("T")];
    await anOfficer(world, world.north, "Lê Thị Ái", { staffCode: held });
    const importId = await anImport(world.clerk, kind, [
      [held, "Lê Thị Ái", "", "Xã Quảng An", "Văn thư", "Văn phòng", "01/01/2019"],
      [twice, "Hồ Văn Bi", "", "Xã Quảng An", "Văn thư", "Văn phòng"],
      [twice, "Hồ Văn Bi", "", "Xã Quảng Ngạn", "Văn thư", "Văn phòng"],
      [some("U"), "Ngô Văn Tư", "", "Xã Không Có", "Văn thư", "Văn phòng"],
      [some("J"), "Ngô Văn Tư", "", "Xã Quảng An", "Văn thư", "Phi công"],
      ["", "Ngô Văn Tư", "", "Xã Quảng An", "Văn thư", "Văn phòng"],
    ]);

    expect(await outcomesOf(world.clerk, kind, importId)).toEqual([
      ...["later_post", "two_posts_at_once", "two_posts_at_once"],
      ...["unit_unknown", "job_group_unknown", "no_code"],
    ]);
    expect(await applyRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: false, reason: "nothing_to_apply" },
    });
  });

  test("that is no workbook is refused", async ({ database, keys }) => {
    const world = await aWorld({ database, keys });

    const opened = await openRegisterImport(world.clerk, {
      ...{ kind, complete: false, means: "change", effectiveOn: "2025-07-01", legalBasis: "" },
      file: { name: "ds.xlsx", bytes: new TextEncoder().encode("STT;Mã cán bộ") },
    });

    expect(opened).toMatchObject({ ok: false, reason: { code: "not_excel" } });
  });

  test("is its owner's, and no reader's at all", async ({ database, keys }) => {
    const world = await aWorld({ database, keys });
    const { importId } = await aMovedList(world);
    const other = await aPerson(world, world.district, "administrator");
    const reader = await aPerson(world, world.district, "organiser");

    for (const somebody of [other, reader]) {
      await expect(applyRegisterImport(somebody, { kind, importId })).rejects.toThrow(NotFound);
      await expect(undoRegisterImport(somebody, { kind, importId })).rejects.toThrow(NotFound);
      await expect(discardRegisterImport(somebody, { kind, importId })).rejects.toThrow(NotFound);
    }
    expect(await discardRegisterImport(world.clerk, { kind, importId })).toEqual({
      ...{ ok: true, value: undefined },
    });
    await expect(applyRegisterImport(world.clerk, { kind, importId })).rejects.toThrow(NotFound);
  });
});
