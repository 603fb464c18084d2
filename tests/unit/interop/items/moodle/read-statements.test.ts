import { expect, test } from "vitest";
import { readMoodle } from "@/lib/interop/items/moodle/read-moodle";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const row = (number: number, text: string) =>
  `<row number="${number}"><optiontext format="html"><text><![CDATA[<p>${text}</p>]]></text></optiontext>
  <feedbacktext format="html"><text></text></feedbacktext></row>`;
const column = (number: number, text: string) =>
  `<column number="${number}"><responsetext format="moodle_auto_format"><text>${text}</text></responsetext></column>`;
const weight = (rowNumber: number, columnNumber: number, value: string) =>
  `<weight rownumber="${rowNumber}" columnnumber="${columnNumber}"><value>\n ${value}\n</value></weight>`;

const table = (type: string, weights: string) =>
  readMoodle(
    file(`<quiz><question type="${type}"><name><text>Bảng</text></name>
    <questiontext format="html"><text>Đúng hay sai?</text></questiontext>
    <scoringmethod><text>subpoints</text></scoringmethod>
    ${row(1, "Một")}${row(2, "Hai")}${column(1, "Đúng")}${column(2, "Sai")}${weights}</question></quiz>`),
  );

const [right, wrong] = ["1.000", "0.000"];
const known = weight(1, 1, wrong) + weight(1, 2, right) + weight(2, 1, right) + weight(2, 2, wrong);

test.each(["mtf", "kprime"])("reads a table of statements (%s)", (type) => {
  expect(itemsIn(table(type, known))).toEqual([
    "matching · Đúng hay sai? · 1 Một | 2 Hai | A Đúng | B Sai · 1 B, 2 A",
  ]);
});

test("leaves a table a draft in which a statement is judged twice or not at all", () => {
  const twice = readingOf(table("mtf", known + weight(1, 1, right))).items[0];
  const never = readingOf(table("mtf", weight(1, 1, right))).items[0];

  expect(twice).toMatchObject({ status: "draft", key: [] });
  expect(warningsOf(twice)).toContain("several_right_answers");
  expect(never).toMatchObject({ status: "draft", key: [] });
  expect(warningsOf(never)).toContain("no_key");
});
