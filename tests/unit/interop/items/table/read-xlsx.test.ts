import { strToU8, unzipSync, zipSync } from "fflate";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readXlsx } from "@/lib/interop/items/table/read-xlsx";
import { itemsIn, readingOf, skippedIn } from "../said";

const heading = ["STT", "Nội dung câu hỏi", "A", "B", "Đáp án"];

const read = async (bytes: Uint8Array) => readXlsx({ name: "x", bytes });

const workbook = (...sheets: CellValue[][][]) =>
  writeXlsx({ sheets: sheets.map((rows, index) => ({ name: `Trang ${index + 1}`, rows })) });

/** A workbook with its parts changed. */
const changed = (bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void) => {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
};

describe("readXlsx", () => {
  it("reads every sheet that has a heading, under titles, and names the others", async () => {
    const bytes = await workbook(
      [
        ["MẪU CÂU HỎI"],
        ["Không sửa mẫu"],
        heading,
        [1, "1 + 1 = ?", 2, 1, "A"],
        [2, "Năm nào?", 1945, 1954.5, "B"],
      ],
      [["Ghi chú"]],
      [heading, [1, "Còn gì?", true, "không", "a"]],
    );

    expect(itemsIn(await read(bytes))).toEqual([
      "single_choice · 1 + 1 = ? · A 2 | B 1 · A",
      "single_choice · Năm nào? · A 1945 | B 1954.5 · B",
      "single_choice · Còn gì? · A TRUE | B không · A",
    ]);
    expect(skippedIn(await read(bytes))).toEqual(["? sheet_without_items"]);
  });

  it("reads a number that was worked out with the digits that people see", async () => {
    const rows = [heading, [1, "Tổng nào đúng?", 0.1 + 0.2, 1.1 * 3, "A"]];
    const bytes = await workbook(rows);

    expect(itemsIn(await read(bytes))).toEqual([
      "single_choice · Tổng nào đúng? · A 0.3 | B 3.3 · A",
    ]);
  });

  it("names sheets that are hidden, and does not read them", async () => {
    const rows = [heading, [1, "Một?", "x", "y", "A"]];
    const sheets = [
      { name: "Câu hỏi", rows },
      { name: "Ẩn", rows, hidden: true },
      { name: "Ẩn kỹ", rows, veryHidden: true },
    ];
    const found = await read(await writeXlsx({ sheets }));

    expect(itemsIn(found)).toHaveLength(1);
    expect(readingOf(found).skipped.map(({ ref, code }) => `${ref} ${code}`)).toEqual([
      "Ẩn sheet_hidden",
      "Ẩn kỹ sheet_hidden",
    ]);
  });

  it("names sheets beyond the twentieth", async () => {
    const rows = [heading, [1, "Một?", "x", "y", "A"]];
    const sheets = Array.from({ length: 22 }, (_, index) => ({ name: `T${index + 1}`, rows }));
    const found = readingOf(await read(await writeXlsx({ sheets })));

    expect(found.items).toHaveLength(20);
    expect(found.skipped).toEqual(
      ["T21", "T22"].map((ref) => ({ ref, code: "sheet_beyond_limit", values: { most: 20 } })),
    );
  });

  it("shows numbers and days as the sheet does, and letters as their font does", async () => {
    const cells = new Map([
      ["1,2", { style: { numFmt: "0%" } }],
      ["1,3", { style: { numFmt: "dd/mm/yyyy" } }],
      ["1,1", { style: { font: { name: ".VnTime" } } }],
    ]);
    const rows = [heading, [1, "C©u nµo?", 0.5, new Date(Date.UTC(2020, 2, 5)), "A"]];
    const bytes = await writeXlsx({ sheets: [{ name: "x", rows, cells }] });

    expect(itemsIn(await read(bytes))).toEqual([
      "single_choice · Câu nào? · A 50% | B 05/03/2020 · A",
    ]);
  });

  it("shows letters as the font of each stretch does, and capitals where it draws them", async () => {
    const font = (name: string, text: string) => ({ text, font: { name } });
    const cells = new Map([
      ["1,1", { richText: [font(".VnTime", "C©u "), font("Arial", "nào?")] }],
      ["1,2", { style: { font: { name: ".VnTimeH" } } }],
    ]);
    const rows = [heading, [1, "C©u nào?", "®óng", "x", "A"]];
    const bytes = await writeXlsx({ sheets: [{ name: "x", rows, cells }] });

    expect(itemsIn(await read(bytes))).toEqual(["single_choice · Câu nào? · A ĐÚNG | B x · A"]);
  });

  it("restores the letters of an old code whose font was lost", async () => {
    const old = ["C©u hái", "A", "B", "§¸p ¸n"];
    const bytes = await workbook([old, ["Thñ ®« cña n­íc ta lµ?", "Hµ Néi", "HuÕ", "A"]]);

    expect(itemsIn(await read(bytes))).toEqual([
      "single_choice · Thủ đô của nước ta là? · A Hà Nội | B Huế · A",
    ]);
  });

  it("names rows whose formulas nobody has worked out", async () => {
    const rows = [heading, [1, "Một?", null, "x", "A"], [2, "Hai?", "y", "z", "B"]];
    const cells = new Map([["1,2", { formula: "1+1" }]]);
    const bytes = await writeXlsx({ sheets: [{ name: "x", rows, cells }] });

    expect(itemsIn(await read(bytes))).toEqual(["single_choice · Hai? · A y | B z · B"]);
    expect(skippedIn(await read(bytes))).toEqual(["2 formula_without_value"]);
  });

  it("refuses what is unsafe, and a list of people", async () => {
    const plain = await workbook([heading, [1, "Một?", "x", "y", "A"]]);
    const code = async (bytes: Uint8Array) => {
      const outcome = await read(bytes);
      return outcome.ok ? "read" : outcome.reason.code;
    };

    expect(await code(changed(plain, (parts) => (parts["xl/vbaProject.bin"] = strToU8("x"))))).toBe(
      "macros",
    );
    expect(
      await code(
        changed(plain, (parts) => (parts["xl/externalLinks/externalLink1.xml"] = strToU8("x"))),
      ),
    ).toBe("external_links");
    expect(await code(changed(plain, (parts) => (parts["../x"] = strToU8("x"))))).toBe("unsafe");
    expect(
      await code(changed(plain, (parts) => (parts["xl/media/x.bin"] = new Uint8Array(3_000_000)))),
    ).toBe("unsafe");
    expect(await code(plain.slice(0, plain.length - 40))).toBe("unsafe");
    expect(
      await code(changed(plain, (parts) => (parts["xl/worksheets/sheet1.xml"] = strToU8("<")))),
    ).toBe("unreadable");
    expect(
      await code(
        await workbook([
          ["STT", "Họ và tên"],
          [1, "Lê Thị Ái"],
        ]),
      ),
    ).toBe("no_heading");
  });

  it("refuses columns described over each other, and reads all columns described once", async () => {
    const plain = await workbook([heading, [1, "Một?", "x", "y", "A"]]);
    const described = async (cols: string) =>
      read(
        changed(plain, (parts) => {
          const name = "xl/worksheets/sheet1.xml";
          const xml = new TextDecoder().decode(parts[name]).replace(/<cols>.*<\/cols>/, "");
          parts[name] = strToU8(xml.replace("<sheetData>", `<cols>${cols}</cols><sheetData>`));
        }),
      );
    const whole = '<col min="1" max="16384" width="9"/>';
    const twice = await described(whole.repeat(2));

    expect(twice.ok ? "read" : twice.reason.code).toBe("damaged_archive");
    expect(readingOf(await described(whole)).items).toHaveLength(1);
  });

  it("is not led astray by a far cell or a dimension of a million rows", async () => {
    const plain = await workbook([heading, [1, "Một?", "x", "y", "A"]]);
    const bytes = changed(plain, (parts) => {
      const name = "xl/worksheets/sheet1.xml";
      const xml = new TextDecoder().decode(parts[name]);
      const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
      parts[name] = strToU8(
        xml
          .replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
          .replace("</sheetData>", far),
      );
    });

    expect(readingOf(await read(bytes)).items).toHaveLength(1);
  });
});
