import { writeXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { assignment } from "@/db/schema";
import { NotFound } from "@/lib/services/context";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { previewRoll } from "@/lib/services/sitting/preview-roll";
import { writeRollTemplate } from "@/lib/services/sitting/write-roll-template";
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
  must,
} from "./a-sitting";

type Cell = string | number | Date | null;

const heading = ["STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị"];

const workbook = (rows: Cell[][]) => writeXlsx({ sheets: [{ name: "Danh sách", rows }] });

const previewOf = async (world: District, sittingId: string, rows: Cell[][]) =>
  must(
    await previewRoll(world.organiser, {
      sittingId: sittingId as Parameters<typeof previewRoll>[1]["sittingId"],
      bytes: await workbook(rows),
    }),
  );

describe("previewRoll", () => {
  test("says row by row whom a list means, writes nothing, and leads to the list", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const known = await anOfficer(world, world.north, "Lê Thị Ái", { staffCode: "QD01" });
    await anOfficer(world, world.north, "Phan Văn Ba", { staffCode: "QD02" });
    const born = await anOfficer(world, world.north, "Trần Văn Đức", { birthDate: "1985-07-01" });
    await anOfficer(world, world.north, "Nguyễn Văn Ơn", { birthDate: "1980-01-01" });
    await anOfficer(world, world.south, "Nguyễn Văn Ơn", { birthDate: "1980-01-01" });
    const sittingId = await aDraftSitting(world);

    const preview = await previewOf(world, sittingId, [
      ["UBND HUYỆN QUẢNG ĐIỀN"],
      ["DANH SÁCH DỰ SÁT HẠCH"],
      [],
      heading,
      ["I", null, "Xã Quảng Ngạn", null, null],
      [1, "qd01", "LÊ THỊ ÁI", null, null],
      [2, null, "Tran Van Duc", "01/7/1985", null],
      [3, null, "Nguyễn Văn Ơn", "1980", null],
      [4, "QD02", "Hồ Thị Dung", null, null],
      [5, null, "Trần Văn Đức", "02/7/1985", null],
      [6, null, "Trần Văn Đức", null, null],
      [7, null, "Không Có Ai", "1990", null],
      [8, null, "Trần Văn Đức", "32/13/1985", null],
      [9, "#REF!", "Lê Văn Tám", null, null],
      [10, "qd01", "LÊ THỊ ÁI", null, null],
      [11, null, "Trần Văn Đức", new Date(Date.UTC(1985, 6, 1)), "Xã Quảng Ngạn"],
      ["Tổng cộng: 11 người"],
    ]);

    expect(preview.lines.map(({ row, outcome }) => [row, outcome.kind])).toEqual([
      [5, "group"],
      [6, "found"],
      [7, "found"],
      [8, "ambiguous"],
      [9, "name_differs"],
      [10, "details_differ"],
      [11, "name_only"],
      [12, "not_found"],
      [13, "birth_unreadable"],
      [14, "formula_error"],
      [15, "duplicate"],
      [16, "repeated"],
      [17, "footer"],
    ]);
    expect(preview).toMatchObject({ headingRow: 4, officerIds: [known, born], tooMany: false });
    expect(await candidatesOf(world.organiser, sittingId)).toEqual([]);

    const officerIds = preview.officerIds;
    const added = await addCandidates(world.organiser, { sittingId, officerIds });
    expect(added).toEqual({ ok: true, value: { added: 2, alreadyListed: 0, withoutPost: 0 } });
  });

  test("names what stands in a row that it cannot use", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);

    const { lines } = await previewOf(world, sittingId, [
      heading,
      [1, null, "Trần Văn Đức", "32/13/1985", "Xã A"],
    ]);

    expect(lines[0]?.text).toBe("1 Trần Văn Đức 32/13/1985 Xã A");
  });

  test("knows who is on the list already, and lists an officer of two units under the main one", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái", { staffCode: "QD11" });
    const twice = await anOfficer(world, world.north, "Trần Văn Đức");
    await database.insert(assignment).values({
      ...{ officerId: twice, unitId: world.south, title: "Kiêm nhiệm", jobGroupCode: "office" },
      ...{ concurrent: true, validFrom: "2020-01-01" },
    });
    const sittingId = await aDraftSitting(world);
    await addCandidates(world.organiser, { sittingId, officerIds: [officerId] });

    const { lines, officerIds } = await previewOf(world, sittingId, [
      heading,
      [1, "QD11", "Lê Thị Ái", null, null],
      [2, null, "Trần Văn Đức", null, "UBND xã Quảng An"],
    ]);

    expect(lines.map(({ outcome }) => outcome)).toMatchObject([
      { kind: "listed" },
      {
        kind: "found",
        person: { unitName: "Xã Quảng Ngạn", otherUnits: ["Xã Quảng An", "Quảng An"] },
      },
    ]);
    expect(officerIds).toEqual([twice]);
  });

  test("finds nobody out of reach, and does not say that they are there", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await anOfficer(world, world.north, "Lê Thị Ái", { staffCode: "QD21" });
    const organiser = await aPerson({ database, keys }, world.south, "organiser");
    const sittingId = await aDraftSitting({ ...world, organiser, district: world.south });

    const { lines } = await previewOf({ ...world, organiser }, sittingId, [
      heading,
      [1, "QD21", "Lê Thị Ái", null, null],
    ]);

    expect(lines[0]?.outcome).toEqual({ kind: "not_found" });
  });

  test("reads a heading in merged cells and names in two columns", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái", { birthDate: "1985-07-01" });
    const sittingId = await aDraftSitting(world);

    const { officerIds } = await previewOf(world, sittingId, [
      ["TT", "Họ và tên", null, "Năm sinh", null, "Đơn vị công tác"],
      [null, null, null, "Nam", "Nữ", null],
      [1, "Lê Thị", "Ái", null, 1985, "Quảng Ngạn"],
    ]);

    expect(officerIds).toEqual([officerId]);
  });

  test("reads the example it hands out itself", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    const bytes = await writeRollTemplate(world.organiser, {
      ...{ sheet: "Danh sách", titles: ["DANH SÁCH DỰ SÁT HẠCH", "Ghi mã cán bộ…"] },
      ...{
        headings: heading,
        examples: [["1", "VD-0001", "Nguyễn Thị Ví Dụ", "01/7/1985", "Xã X"]],
      },
    });

    const preview = must(await previewRoll(world.organiser, { sittingId, bytes }));

    expect(preview.lines.map(({ outcome }) => outcome.kind)).toEqual(["not_found"]);
  });

  test("refuses what is no list, each with its reason", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const read = async (bytes: Uint8Array) => previewRoll(world.organiser, { sittingId, bytes });
    const reasonOf = async (rows: Cell[][]) => (await read(await workbook(rows))) as object;
    const reads = (code: string, more = {}) => ({ ok: false, reason: { code, ...more } });
    const locked = await writeXlsx({
      sheets: [{ name: "A", rows: [heading] }],
      encryption: { password: "bi-mat", spinCount: 1000 },
    });

    expect(await read(new TextEncoder().encode("STT;Họ và tên"))).toEqual(reads("not_excel"));
    expect(await read(new Uint8Array(4 * 1024 * 1024 + 1))).toEqual(reads("too_large"));
    expect(await read(locked)).toEqual(reads("old_or_locked"));
    expect(await reasonOf([["Kính gửi"], ["Ông Nguyễn Văn A"]])).toEqual(reads("no_heading"));
    expect(
      await reasonOf([
        ["STT", "Họ và tên"],
        [1, "Lê Thị Ái"],
      ]),
    ).toEqual(reads("missing_columns", { row: 1 }));
    expect(await reasonOf([heading])).toEqual(reads("no_lines"));
  });

  test("is for a draft in reach only", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const ready = await aReadySitting(world);
    const elsewhere = await aPerson({ database, keys }, world.south, "organiser");
    const bytes = await workbook([heading]);

    expect(await previewRoll(world.organiser, { sittingId: ready, bytes })).toEqual({
      ...{ ok: false, reason: { code: "not_draft" } },
    });
    await expect(previewRoll(elsewhere, { sittingId: ready, bytes })).rejects.toThrow(NotFound);
    await expect(previewRoll(world.invigilator, { sittingId: ready, bytes })).rejects.toThrow(
      NotFound,
    );
  });
});
