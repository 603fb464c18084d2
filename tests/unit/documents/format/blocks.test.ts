import sharp from "sharp";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { renderDocx } from "@/lib/documents/docx/render-docx";
import { groupSpans } from "@/lib/documents/paper/group-spans";
import type { Paper, Picture } from "@/lib/documents/paper/paper";
import { pdfRenderer } from "@/lib/documents/pdf/render-pdf";
import { readDocx, readPdf, saidIn, spaceless, textOf } from "@/tests/support/read-paper";
import { aPaper, columns } from "./a-paper";

vi.setConfig({ testTimeout: 60_000 });

const renderPdf = pdfRenderer();
let picture: Picture;

beforeAll(async () => {
  const background = { r: 20, g: 90, b: 160 };
  const create = { width: 60, height: 40, channels: 3, background } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const size = { width: 90, height: 60 };
  picture = {
    kind: "picture",
    type: "jpg",
    data: bytes.toString("base64"),
    ...size,
    caption: "Ảnh 1. Phòng máy",
  };
});

const withAnnex = (): Paper =>
  aPaper({
    body: [
      {
        kind: "table",
        columns,
        groups: [0],
        rows: [
          ["Khối xã", "", "4,5/5"],
          ["1", "Xã Quảng An", "4,5"],
        ],
      },
    ],
    annex: [
      {
        ...{ kind: "annex", label: "Phụ lục I", title: "ẢNH MINH CHỨNG" },
        note: "(Kèm theo Biên bản số 07/BB-ĐKT)",
      },
      picture,
    ],
  });

describe("a row that heads a group", () => {
  test("is as wide as the empty cells after it", () => {
    expect(groupSpans(["III", "Hạ tầng", "", "", "13/15"])).toEqual([1, 3, 0, 0, 1]);
    expect(groupSpans(["", "", "Tổng", "", "9"])).toEqual([1, 1, 2, 0, 1]);
    expect(groupSpans([])).toEqual([]);
  });

  test("is one bold cell over these columns in Word", async () => {
    const xml = readDocx(await renderDocx(withAnnex()))["word/document.xml"] ?? "";

    const [row = ""] = xml.split("<w:tr>").filter((part) => part.includes("Khối xã"));
    expect(row.match(/<w:gridSpan w:val="(\d)"/)?.[1]).toBe("2");
    expect(row.match(/<w:tc>/g)).toHaveLength(2);
    expect(row.match(/<w:b\/>/g)).toHaveLength(2);
  });
});

describe("what belongs together", () => {
  const rows = (n: number) => Array.from({ length: n }, (_, at) => [`${at + 1}`, "Xã", "1"]);
  const inGroups = (before: number): Paper =>
    aPaper({
      body: [
        {
          ...{ kind: "table", columns, groups: [before] },
          rows: [...rows(before), ["II", "Hạ tầng", ""], ...rows(3)],
        },
      ],
    });

  test("what heads a group is on no page the last line, wherever the page ends", async () => {
    for (let before = 32; before < 37; before += 1) {
      const pages = await readPdf(renderPdf(inGroups(before)));
      for (const page of pages) {
        const said = saidIn([page]);
        if (said.includes(spaceless("Hạ tầng"))) expect(said).toMatch(/Hạtầng1Xã1/);
      }
    }
  });

  test("nobody signs on a page without a word above it, wherever the page ends", async () => {
    const text = (n: number) => ({
      kind: "paragraph" as const,
      look: "plain" as const,
      text: `Ý ${n}.`,
    });
    for (let before = 25; before < 33; before += 1) {
      const body = Array.from({ length: before }, (_, n) => text(n + 1));
      const pages = await readPdf(renderPdf(aPaper({ body })));
      const signed = pages.find((page) => saidIn([page]).includes(spaceless("GIÁM THỊ")));
      expect(saidIn(signed ? [signed] : [])).toContain(spaceless(`Ý ${before}.`));
    }
  });

  test("where several sign, those who receive it stand on their page, wherever it ends", async () => {
    const signatures = ["THƯ KÝ", "TRƯỞNG ĐOÀN"].map((role) => ({ role, note: "", names: [] }));
    const text = { kind: "paragraph", look: "plain" } as const;
    for (let before = 22; before < 30; before += 1) {
      const body = Array.from({ length: before }, (_, n) => ({ ...text, text: `Ý ${n + 1}.` }));
      const pages = await readPdf(renderPdf(aPaper({ body, signatures })));
      const signed = pages.find((page) => saidIn([page]).includes(spaceless("THƯ KÝ")));
      expect(saidIn(signed ? [signed] : [])).toContain(spaceless("Lưu: VT."));
    }
  });

  test("those who receive it stay with those who sign in Word, too", async () => {
    const signatures = ["THƯ KÝ", "TRƯỞNG ĐOÀN"].map((role) => ({
      ...{ role, note: "", names: ["Lê Thị Ái"] },
    }));
    const xml = readDocx(await renderDocx(aPaper({ signatures })))["word/document.xml"] ?? "";

    const from = xml.slice(xml.indexOf("THƯ KÝ") - 400, xml.indexOf("Lưu: VT."));
    const paragraphs = from.split("<w:p>").slice(1, -1);
    expect(paragraphs.filter((one) => !one.includes("<w:keepNext/>"))).toEqual([]);
  });

  test("those who sign and those who receive it stand in one row, which LibreOffice keeps whole", async () => {
    const signatures = ["THƯ KÝ", "TRƯỞNG ĐOÀN"].map((role) => ({ role, note: "", names: [] }));
    const xml = readDocx(await renderDocx(aPaper({ signatures })))["word/document.xml"] ?? "";
    const depthAt = (text: string) => {
      const before = xml.slice(0, xml.indexOf(text));
      return before.split("<w:tr>").length - before.split("</w:tr>").length;
    };

    expect([depthAt("THƯ KÝ"), depthAt("TRƯỞNG ĐOÀN"), depthAt("Lưu: VT.")]).toEqual([2, 2, 1]);
    const row = xml.slice(0, xml.indexOf("THƯ KÝ")).split("<w:tr>").at(-2) ?? "";
    expect(row).toContain("<w:cantSplit/>");
  });

  test("is kept together in Word by the same rule", async () => {
    const documents = [inGroups(4), aPaper({ body: [{ kind: "blank", lines: 2 }] })];
    const [table = "", blank = ""] = await Promise.all(
      documents.map(async (paper) => readDocx(await renderDocx(paper))["word/document.xml"] ?? ""),
    );
    const kept = (row = "") => (row.match(/<w:keepNext\/>/g) ?? []).length;

    const body = table.split("<w:tr>");
    expect(kept(body.find((row) => row.includes("Hạ tầng")))).toBeGreaterThan(0);
    expect(body.filter((row) => row.includes(">Xã<")).map((row) => kept(row) > 0)).toEqual([
      ...[false, false, false, false, false, false, true],
    ]);
    expect(blank.match(/<w:keepNext\/><w:tabs>/g)).toHaveLength(2);
  });
});

describe("an annex", () => {
  test("follows the signatures, on a page of its own", async () => {
    const pages = await readPdf(renderPdf(withAnnex()));

    expect(pages).toHaveLength(2);
    expect(saidIn(pages.slice(0, 1))).toContain(spaceless("GIÁM THỊ"));
    expect(saidIn(pages.slice(1))).toContain(
      spaceless("Phụ lục I ẢNH MINH CHỨNG (Kèm theo Biên bản số 07/BB-ĐKT)"),
    );
    expect(saidIn(pages.slice(1))).toContain(spaceless("Ảnh 1. Phòng máy"));
    const text = textOf(readDocx(await renderDocx(withAnnex()))["word/document.xml"] ?? "");
    expect(text.indexOf("GIÁM THỊ")).toBeLessThan(text.indexOf("Phụ lục I"));
  });

  test("holds its picture in the size it is given, with words for who cannot see it", async () => {
    const xml = readDocx(await renderDocx(withAnnex()))["word/document.xml"] ?? "";

    const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    // English metric units: 36,000 a millimetre; pixels are whole.
    expect(Number(across) / 36_000).toBeCloseTo(90, 0);
    expect(Number(down) / 36_000).toBeCloseTo(60, 0);
    expect(xml).toContain('descr="Ảnh 1. Phòng máy"');
    expect(renderPdf(withAnnex()).length).toBeGreaterThan(renderPdf(aPaper()).length + 300);
  });
});

describe("an emblem", () => {
  const withEmblem = (): Paper => {
    const { type, data } = picture;
    const emblem = { type, data, width: 24, height: 16 };
    return aPaper({ head: { ...aPaper().head, emblem } });
  };

  test("stands above the names of the bodies in Word, at its size", async () => {
    const xml = readDocx(await renderDocx(withEmblem()))["word/document.xml"] ?? "";

    const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    expect(Number(across) / 36_000).toBeCloseTo(24, 0);
    expect(Number(down) / 36_000).toBeCloseTo(16, 0);
    expect(xml.indexOf("<wp:extent")).toBeLessThan(xml.indexOf("ỦY BAN NHÂN DÂN"));
  });

  test("moves the names down by its height in PDF, and nothing where there is none", async () => {
    const fromTop = async (paper: Paper) => {
      const [page] = await readPdf(renderPdf(paper));
      const name = page?.texts.find(({ text }) => text.includes("SỞ KHOA HỌC"));
      return name?.foot ?? 0;
    };

    const moved = Math.abs((await fromTop(withEmblem())) - (await fromTop(aPaper())));
    expect(moved).toBeGreaterThan(15);
    expect(moved).toBeLessThan(22);
  });
});

describe("an official letter, which has no kind", () => {
  test("stands without an empty line for it, its receivers left of the signer", async () => {
    const letter = aPaper({ kind: "", subject: [] });
    const [page] = await readPdf(renderPdf(letter));
    const place = (text: string) => page?.texts.find((one) => one.text.includes(text));

    expect(place("Nơi nhận")?.left).toBeLessThan(place("GIÁM THỊ")?.left ?? 0);
    expect(Math.abs((place("Nơi nhận")?.foot ?? 0) - (place("GIÁM THỊ")?.foot ?? 99))).toBeLessThan(
      2,
    );
  });
});
