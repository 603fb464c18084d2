import { expect, test } from "vitest";
import { parseHtml } from "@/lib/interop/items/html/parse-html";
import { toBlocks } from "@/lib/interop/items/html/to-blocks";
import type { SourceBlock } from "@/lib/interop/items/reading";

const blocks = (html: string) => toBlocks(parseHtml(html, 1)).blocks;
const remarks = (html: string) => toBlocks(parseHtml(html, 1)).remarks.map(({ code }) => code);

const lines = (html: string) =>
  blocks(html).map((block: SourceBlock) =>
    block.kind === "paragraph" ? block.runs.map(({ text }) => text).join("") : block.kind,
  );

test("keeps paragraphs, bold, italic and underlined words", () => {
  expect(blocks("<p>Một <b>hai</b> <i><u>ba</u></i></p><p>bốn</p>")).toEqual([
    {
      kind: "paragraph",
      runs: [
        { text: "Một " },
        { text: "hai", bold: true },
        { text: " " },
        { text: "ba", italic: true, underline: true },
      ],
    },
    { kind: "paragraph", runs: [{ text: "bốn" }] },
  ]);
});

test("reads tags that were left open, and text with bare signs", () => {
  expect(lines("<p>a<p>b<br>c &lt; d < e &amp; f&nbsp;g &unknown; &#7879;")).toEqual([
    "a",
    "b",
    "c < d < e & f g &unknown; ệ",
  ]);
  expect(blocks("<ul><li>a<li>b<ul><li>c</ul></ul>")).toEqual([
    { kind: "list", ordered: false, items: [[{ text: "a" }], [{ text: "b" }], [{ text: "c" }]] },
  ]);
});

test("reads tables line by line and formulas as text", () => {
  expect(lines("<table><tr><th>Tỉnh</th><th>Dân</th></tr><tr><td>Huế<td>1,2</table>")).toEqual([
    "Tỉnh | Dân",
    "Huế | 1,2",
  ]);
  expect(lines("H<sub>2</sub>O, x<sup>n+1</sup>")).toEqual(["H₂O, xⁿ⁺¹"]);
  expect(
    lines(
      "<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><msqrt><mi>b</mi></msqrt></mfrac></math>",
    ),
  ).toEqual(["x² = (a + 1)/(√b)"]);
});

test("keeps the lines and indents of a program", () => {
  expect(lines("<pre>nếu x:\n    in(x)\n</pre>")).toEqual([
    "nếu x:",
    "\u00a0\u00a0\u00a0\u00a0in(x)",
  ]);
});

test("keeps pictures with their words, where they stand", () => {
  expect(blocks('a<img src="b.png" alt="Bản đồ">c')).toEqual([
    { kind: "paragraph", runs: [{ text: "a" }] },
    { kind: "image", source: "b.png", alt: "Bản đồ" },
    { kind: "paragraph", runs: [{ text: "c" }] },
  ]);
});

test("leaves out everything that acts, and says so", () => {
  const html =
    '<p onclick="x()">a</p><script>alert(1)</script><style>p{}</style><iframe src="x">f</iframe>' +
    '<svg onload="y()"><text>b</text></svg><a href="javascript:z()">c</a><img src="javascript:w()">' +
    '<video src="v.mp4">d</video><object data="flash.swf">e</object>';

  expect(lines(html)).toEqual(["a", "c"]);
  expect(remarks(html)).toEqual([
    "active_content",
    "svg_left_out",
    "media_left_out",
    "media_left_out",
  ]);
});

test("leaves out drawings that can hold programs, and keeps their words", () => {
  expect(lines('<img src="a.svg" alt="Sơ đồ">')).toEqual(["Sơ đồ"]);
  expect(remarks('<img src="data:image/svg+xml;base64,AAAA">')).toEqual(["svg_left_out"]);
});

test("takes away marks that turn text round or cannot be seen", () => {
  expect(lines("đá\u202ep\u202c \u200bán\ufeff")).toEqual(["đáp án"]);
  expect(remarks("a\u2066b")).toEqual(["hidden_characters"]);
  expect(lines("e\u0302\u0323")).toEqual(["ệ"]);
});

test("reads broken and hostile markup to its end", () => {
  const deep = "<div>".repeat(50_000);

  expect(lines(`${deep}x`)).toEqual(["x"]);
  expect(lines("<!-- a")).toEqual([]);
  expect(lines("<script>a")).toEqual([]);
  expect(lines("</p></b>a")).toEqual(["a"]);
});
