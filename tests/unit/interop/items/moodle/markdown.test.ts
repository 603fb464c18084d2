import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { markdownHtml } from "@/lib/interop/items/html/markdown";
import { readMoodle } from "@/lib/interop/items/moodle/read-moodle";
import { file } from "../bytes";
import { readingOf, warningsOf } from "../said";

const essay = (text: string, format = "markdown") => {
  const xml = `<quiz><question type="essay"><name><text>Câu</text></name>
    <questiontext format="${format}"><text><![CDATA[${text}]]></text></questiontext></question></quiz>`;
  const [item] = readingOf(readMoodle(file(xml))).items;
  if (item === undefined) throw new Error("skipped");
  return item;
};

test("shows what the marks of Markdown mean", () => {
  const { stem, warnings } = essay(`
    ## Tình huống
    Ông *An* nhận **hai** thư
    trong ***một*** ngày.

    - thư \`a_b_c.exe\`
    - thư [mời](https://example.vn)
      1. đọc
      2. xoá

    > Không mở \\*tệp\\* lạ
  `);

  expect(stem).toEqual([
    { kind: "paragraph", runs: [{ text: "Tình huống", bold: true }] },
    {
      kind: "paragraph",
      runs: [
        { text: "Ông " },
        { text: "An", italic: true },
        { text: " nhận " },
        { text: "hai", bold: true },
        { text: " thư trong " },
        { text: "một", bold: true, italic: true },
        { text: " ngày." },
      ],
    },
    { kind: "list", ordered: false, items: [[{ text: "thư a_b_c.exe" }], [{ text: "thư mời" }]] },
    { kind: "list", ordered: true, items: [[{ text: "đọc" }], [{ text: "xoá" }]] },
    { kind: "paragraph", runs: [{ text: "Không mở *tệp* lạ" }] },
  ]);
  expect(warnings.map(({ code }) => code)).not.toContain("markdown_kept");
});

test("leaves what only looks like marks: gaps, products, names of files, years", () => {
  const words = "Điền _____ vào 2 * 3 * 4, tệp ten_tep_moi\n\n1945. là năm nào? 5 < 6";

  expect(plainText(essay(words).stem)).toBe(
    "Điền _____ vào 2 * 3 * 4, tệp ten_tep_moi\n1945. là năm nào? 5 < 6",
  );
});

test("keeps programs, line ends and pictures", () => {
  const { stem } = essay(
    "Dòng một  \ndòng hai\n\n```\nif a *b* <c>:\n  chạy\n```\n![Sơ đồ](s_1_a.png)",
  );

  expect(stem).toMatchObject([
    { runs: [{ text: "Dòng một" }] },
    { runs: [{ text: "dòng hai" }] },
    { runs: [{ text: "if a *b* <c>:" }] },
    { runs: [{ text: "\u00a0\u00a0chạy" }] },
    { kind: "image", source: "s_1_a.png", alt: "Sơ đồ" },
  ]);
});

test("keeps a program that stands between its marks on one line", () => {
  const { stem } = essay("```a *b* `c` ```\n\nvà `` d`e `` nữa");

  expect(plainText(stem)).toBe("a *b* `c`\nvà d`e nữa");
});

test("says where a table of Markdown stays as it was typed", () => {
  const item = essay("Bảng\n\nTên | Cấp\n--- | ---\nAn | Xã");

  expect(plainText(item.stem)).toBe("Bảng\nTên | Cấp\n--- | ---\nAn | Xã");
  expect(warningsOf(item)).toContain("markdown_kept");
});

test("takes no mark for one in plain text", () => {
  expect(plainText(essay("**hai** thư", "plain_text").stem)).toBe("**hai** thư");
});

test("reads programmes within Markdown as nothing", () => {
  const item = essay("Chọn <script>alert(1)</script>[đây](javascript:alert(1)) <b onclick=x>a</b>");

  expect(plainText(item.stem)).toBe("Chọn đây a");
  expect(warningsOf(item)).toContain("active_content");
});

test.each([
  "--|",
  "-:|",
  "#",
  "# #",
  "*",
  "* ",
  "**a",
  "_",
  "a`",
  "[",
  "![",
  "[a](",
  "> ",
  "<http:",
  "1. ",
])("comes to an end with a line of nothing but %j", (sign) => {
  expect(markdownHtml(`${sign.repeat(50_000)}x`).html).toContain("x");
});
