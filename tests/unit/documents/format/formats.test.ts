import { describe, expect, test, vi } from "vitest";
import { renderDocx } from "@/lib/documents/docx/render-docx";
import type { Paper } from "@/lib/documents/paper/paper";
import { ruleUnderMotto } from "@/lib/documents/paper/rule-length";
import { pdfRenderer } from "@/lib/documents/pdf/render-pdf";
import { aPaper, columns, hostile } from "./a-paper";
import {
  type PdfPage,
  readDocx,
  readPdf,
  saidIn,
  spaceless,
  textOf,
} from "@/tests/support/read-paper";

// Whole files are made and read back: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const renderPdf = pdfRenderer();
const pdfOf = (paper: Paper) => readPdf(renderPdf(paper));
const docxOf = async (paper: Paper) => readDocx(await renderDocx(paper));

const list = (rows: number, name = "Nguyễn Thị Hồng Nhung"): Paper =>
  aPaper({
    body: [
      {
        kind: "table",
        columns,
        rows: Array.from({ length: rows }, (_, n) => [String(n + 1), `${name} ${n + 1}`, "8,25"]),
      },
    ],
  });

const find = (page: PdfPage | undefined, text: string) =>
  page?.texts.find((placed) => placed.text.includes(text));

describe("a paper in both formats", () => {
  const everything = aPaper({
    body: [
      { kind: "paragraph", look: "basis", text: "Căn cứ Quyết định số 118/QĐ-SKHCN;" },
      { kind: "heading", text: "I. THÀNH PHẦN" },
      { kind: "paragraph", look: "strong", text: "1. Giám thị" },
      { kind: "paragraph", look: "plain", text: "- Dòng thứ nhất\ndòng thứ hai." },
      { kind: "table", columns, rows: [["1", "Lê Thị Ái", "8,25"]] },
      { kind: "blank", lines: 2 },
    ],
  });
  const inOrder = [
    ...["ỦY BAN NHÂN DÂN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ...[
      "Độc lập - Tự do - Hạnh phúc",
      "Số: ......../BB-........",
      "Huế, ngày 24 tháng 11 năm 2026",
    ],
    ...["BIÊN BẢN", "Ca thi số 1", "Căn cứ Quyết định số 118/QĐ-SKHCN;", "I. THÀNH PHẦN"],
    ...["1. Giám thị", "- Dòng thứ nhất", "dòng thứ hai.", "STT", "Họ và tên", "Điểm"],
    ...["Lê Thị Ái", "8,25", "Nơi nhận:", "- Lưu: VT.", "GIÁM THỊ", "(Ký, ghi rõ họ tên)"],
  ];

  test("stands in reading order in Word", async () => {
    const parts = await docxOf(everything);

    expectInOrder(textOf(parts["word/document.xml"] ?? ""), inOrder);
  });

  test("stands in reading order in PDF", async () => {
    const said = saidIn(await pdfOf(everything));

    expectInOrder(said, inOrder.map(spaceless));
    expect(said.match(/\.{50,}/g), "two dotted lines to write on").not.toBeNull();
  });
});

describe("what somebody typed", () => {
  const typed = aPaper({
    subject: [hostile[1]],
    body: [
      ...hostile.map((text) => ({ kind: "paragraph", look: "plain", text }) as const),
      { kind: "table", columns, rows: hostile.map((text, n) => [String(n), text, ""]) },
    ],
    signatures: [{ role: "GIÁM THỊ", note: "", names: [...hostile] }],
  });

  test("is text in Word and nothing else", async () => {
    const text = textOf((await docxOf(typed))["word/document.xml"] ?? "");

    for (const phrase of hostile) expect(text.split(phrase)).toHaveLength(countOf(phrase) + 1);
  });

  test("is text in PDF and nothing else", async () => {
    const said = saidIn(await pdfOf(typed));

    for (const phrase of hostile) {
      expect(said.split(spaceless(phrase))).toHaveLength(countOf(phrase) + 1);
    }
  });

  test("keeps a file readable whatever it holds that nobody can see", async () => {
    const unseen = aPaper({
      body: [
        { kind: "paragraph", look: "plain", text: "Lê\u0000\u0007 Thị\u202e Ái\ud800\uffff." },
      ],
    });

    const xml = (await docxOf(unseen))["word/document.xml"] ?? "";

    expect(textOf(xml)).toContain("Lê Thị Ái.");
    expect(saidIn(await pdfOf(unseen))).toContain("LêThịÁi.");
  });

  test("breaks a name as long as a line and stays within the margins", async () => {
    const long = "Nguyễn ".repeat(60).trim();
    const [page] = await pdfOf(list(1, long));

    expect(saidIn(page ? [page] : [])).toContain(spaceless(long));
    expect(Math.max(...(page?.texts.map(({ right }) => right) ?? []))).toBeLessThan(190.1);
  });

  test("breaks even what has no place to break", async () => {
    const long = "x".repeat(300);
    const [page] = await pdfOf(list(1, long));

    expect(saidIn(page ? [page] : [])).toContain(long);
    expect(Math.max(...(page?.texts.map(({ right }) => right) ?? []))).toBeLessThan(190.1);
  });

  function countOf(phrase: string): number {
    return phrase === hostile[1] ? 4 : 3;
  }
});

describe("the layout of Decree 30/2020", () => {
  test("has A4 sheets and its margins", async () => {
    const xml = (await docxOf(list(1)))["word/document.xml"] ?? "";
    const [page] = await pdfOf(list(1));

    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml).toMatch(
      /<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/,
    );
    expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([210, 297]);
    const lefts = page?.texts.map(({ left }) => left) ?? [];
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(29.9);
  });

  test("turns the sheet for wide lists", async () => {
    const wide: Paper = { ...list(1), orientation: "landscape" };
    const xml = (await docxOf(wide))["word/document.xml"] ?? "";
    const [page] = await pdfOf(wide);

    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
  });

  test("numbers pages in the middle of the upper margin, and not the first", async () => {
    const pages = await pdfOf(list(60));
    const number = (page: PdfPage | undefined) => page?.texts.find(({ foot }) => foot < 20);

    expect(number(pages[0])).toBeUndefined();
    const second = number(pages[1]);
    expect(second?.text).toBe("2");
    expect(second?.foot).toBeGreaterThan(10);
    expect(((second?.left ?? 0) + (second?.right ?? 0)) / 2).toBeCloseTo(110, 0);

    const parts = await docxOf(list(60));
    const xml = parts["word/document.xml"] ?? "";
    expect(xml).toContain("<w:titlePg");
    const headers = Object.entries(parts).filter(([name]) => name.startsWith("word/header"));
    expect(headers.filter(([, header]) => header.includes("PAGE"))).toHaveLength(1);
  });

  test("draws the rule under Tiêu ngữ as long as the words", async () => {
    const [page] = await pdfOf(aPaper());
    const motto = find(page, "Độc lập");

    const length = (motto?.right ?? 0) - (motto?.left ?? 0);

    expect(Math.abs(ruleUnderMotto("Độc lập - Tự do - Hạnh phúc") - length)).toBeLessThan(0.5);
  });

  test("says in the middle whom a letter is to", async () => {
    const letter = aPaper({
      body: [{ kind: "paragraph", look: "address", text: "Kính gửi: Các đơn vị." }],
    });
    const [page] = await pdfOf(letter);
    const to = page?.texts.filter(({ foot }) => foot === find(page, "Kính gửi")?.foot) ?? [];
    const ends = [
      Math.min(...to.map(({ left }) => left)),
      Math.max(...to.map(({ right }) => right)),
    ];

    expect(Math.abs(((ends[0] ?? 0) + (ends[1] ?? 0)) / 2 - 110)).toBeLessThan(1);
    const xml = (await docxOf(letter))["word/document.xml"] ?? "";
    expect(xml.slice(0, xml.indexOf("Kính gửi")).split("<w:p>").at(-1)).toContain(
      '<w:jc w:val="center"/>',
    );
  });

  test("marks each page of a demonstration", async () => {
    const pages = await pdfOf(list(60));

    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(find(page, "DỮ LIỆU MINH HỌA")).toBeDefined();
    const parts = await docxOf(list(60));
    const feet = Object.entries(parts).filter(([name]) => name.startsWith("word/footer"));
    expect(feet).toHaveLength(2);
    for (const [, foot] of feet) expect(textOf(foot)).toContain("DỮ LIỆU MINH HỌA");
  });
});

describe("a list of 500", () => {
  test("has its head on every page, and every row once", async () => {
    const pages = await pdfOf(list(500));

    expect(pages.length).toBeGreaterThan(10);
    const withRows = pages.filter((page) => find(page, "Nguyễn Thị Hồng Nhung"));
    for (const page of withRows) expect(find(page, "Họ và tên")).toBeDefined();
    const names = pages.flatMap(({ texts }) =>
      texts.filter(({ text }) => text.startsWith("Nguyễn Thị Hồng Nhung")),
    );
    expect(names).toHaveLength(500);
  });

  test("has a head that Word repeats, and rows that it keeps whole", async () => {
    const xml = (await docxOf(list(500)))["word/document.xml"] ?? "";

    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(501);
    expect(textOf(xml)).toContain("Nguyễn Thị Hồng Nhung 500");
  });
});

function expectInOrder(said: string, phrases: readonly string[]) {
  let from = 0;
  for (const phrase of phrases) {
    const at = said.indexOf(phrase, from);
    expect(at, `"${phrase}" comes after what stands before it`).toBeGreaterThanOrEqual(0);
    from = at + phrase.length;
  }
}
