import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type SampleFormat, writeSample } from "@/lib/documents/sample/write-sample";
import type { SampleSheet } from "@/lib/domain/sampling/sheet";
import { sheetColumns, sheetFacts } from "@/lib/domain/sampling/sheet-grid";
import { sampleVerify } from "@/scripts/cli/sample-verify";
import { aSheet } from "@/tests/unit/domain/sampling/a-sheet";

const folder = mkdtempSync(join(tmpdir(), "sat-hach-sample-"));
afterAll(() => rmSync(folder, { recursive: true }));

const words = {
  sheet: "Rút thăm",
  title: "TỜ RÚT THĂM",
  facts: Object.fromEntries([...sheetFacts, "unit"].map((fact) => [fact, "Chữ"])),
  columns: Object.fromEntries(sheetColumns.map((column) => [column, "Cột"])),
} as Parameters<typeof writeSample>[2];

async function fileOf(sheet: SampleSheet, format: SampleFormat): Promise<string> {
  const path = join(folder, `to-rut-tham.${format}`);
  writeFileSync(path, await writeSample(sheet, format, words));
  return path;
}

/** With the mark of the last officer chosen given to one who was not drawn. */
function tampered(sheet: SampleSheet): SampleSheet {
  const out = sheet.members.findLast(({ mark, unit }) => unit === 1 && mark.startsWith("C"));
  const friend = sheet.members.find(({ mark }) => mark === "");
  const members = sheet.members.map((member) => {
    if (member === out) return { ...member, mark: "" };
    return member === friend ? { ...member, mark: out?.mark ?? "" } : member;
  });
  return { ...sheet, members };
}

describe("sample verify", () => {
  it.each(["json", "csv", "xlsx"] as const)(
    "holds for a sheet as exported to %s",
    async (format) => {
      const sheet = aSheet();
      const { exitCode, json, text } = await sampleVerify([await fileOf(sheet, format)]);

      expect(json).toMatchObject({ holds: true, draw: 1, units: 2, officers: 56, differences: [] });
      expect(json).toMatchObject({ seed: sheet.seed, witness: "7412", campaign: sheet.campaign });
      expect(text).toMatch(/^ĐÚNG\./);
      expect(exitCode).toBe(0);
    },
  );

  it("holds for a table that a spreadsheet wrote anew with semicolons", async () => {
    const path = await fileOf(aSheet(), "csv");
    const cells = /"(?:[^"]|"")*"|[^,\r\n]+|,/g;
    const written = readFileSync(path, "utf8").replace(cells, (cell) =>
      cell === "," ? ";" : cell,
    );
    writeFileSync(path, written);

    expect(await sampleVerify([path])).toMatchObject({ exitCode: 0, json: { holds: true } });
  });

  it.each(["json", "csv", "xlsx"] as const)("names who was exchanged in %s", async (format) => {
    const { exitCode, json, text } = await sampleVerify([await fileOf(tampered(aSheet()), format)]);

    expect(exitCode).toBe(1);
    expect(json).toMatchObject({ holds: false });
    expect((json as { differences: { code: string }[] }).differences).toHaveLength(2);
    expect(text).toMatch(/^KHÔNG ĐÚNG\.[^]*Mã CB1\d+, đơn vị số 1/);
  });

  it("reads staff codes and names as they are, also such as spreadsheets take for formulas", async () => {
    const sheet = aSheet();
    const members = sheet.members.map((member, index) =>
      index === 0 ? { ...member, name: '=HYPERLINK("x")', title: 'Chủ tịch, "UBND"' } : member,
    );
    for (const format of ["csv", "xlsx"] as const) {
      const { exitCode } = await sampleVerify([await fileOf({ ...sheet, members }, format)]);
      expect(exitCode).toBe(0);
    }
  });

  it.each([
    ["text", "một bức thư"],
    ["a table of something else", "a,b\n1,2\n"],
    ["another object", '{"format":"something"}'],
    ["a broken archive", "PK\u0003\u0004broken"],
  ])("refuses %s", async (_, content) => {
    const path = join(folder, "other");
    writeFileSync(path, content);
    const { exitCode, json } = await sampleVerify([path]);

    expect(exitCode).toBe(2);
    expect(json).toMatchObject({ errors: [{ message: expect.stringContaining(path) as string }] });
  });

  it("refuses a sheet that gives a name twice, though it would hold by the last value", async () => {
    const path = join(folder, "twice.json");
    const text = JSON.stringify(aSheet());
    writeFileSync(path, text.replace('"seed":', '"seed":"0000","seed":'));

    expect(await sampleVerify([path])).toMatchObject({
      ...{ exitCode: 2, json: { errors: [{ code: "name_repeated" }] } },
    });
  });

  it("refuses a file that is not there, and no file at all", async () => {
    expect(await sampleVerify([join(folder, "absent.json")])).toMatchObject({ exitCode: 2 });
    expect(await sampleVerify([])).toMatchObject({ exitCode: 2 });
  });
});
