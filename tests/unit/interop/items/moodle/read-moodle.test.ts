import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readMoodle } from "@/lib/interop/items/moodle/read-moodle";
import { brief } from "../brief";
import { file } from "../bytes";
import { readingOf, warningsOf } from "../said";

const question = (type: string, inner: string, text = "Hỏi?") =>
  `<question type="${type}"><name><text>Câu ${type}</text></name>
  <questiontext format="html"><text><![CDATA[<p>${text}</p>]]></text></questiontext>${inner}</question>`;

const answer = (fraction: number, text: string, inner = "") =>
  `<answer fraction="${fraction}"><text>${text}</text>${inner}</answer>`;

const read = (...questions: string[]) =>
  readingOf(readMoodle(file(`<quiz>${questions.join("")}</quiz>`)));

const only = (xml: string) => {
  const [first] = read(xml).items;
  if (first === undefined) throw new Error("skipped");
  return first;
};

test("reads choices: one with full credit, or all with some", () => {
  const one = question("multichoice", `<single>true</single>${answer(50, "a")}${answer(100, "b")}`);
  const several = question(
    "multichoice",
    `<single>false</single>${answer(50, "a")}${answer(-50, "b")}${answer(50, "c")}`,
  );

  expect(read(one, several).items.map(brief)).toEqual([
    { type: "single_choice", options: ["A: a", "B: b"], key: ["B"], status: "ready" },
    {
      type: "multiple_choice",
      options: ["A: a", "B: b", "C: c"],
      key: ["A", "C"],
      status: "ready",
    },
  ]);
});

test("reads true and false, texts, numbers, orders, pairs and essays", () => {
  const pair = (left: string, right: string) =>
    `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
  const found = read(
    question("truefalse", answer(0, "true") + answer(100, "false")),
    question("shortanswer", answer(100, "Huế") + answer(50, "Hue") + answer(100, "2\\*3")),
    question("numerical", answer(100, "6,25", "<tolerance>0.05</tolerance>") + answer(0, "*")),
    question("ordering", answer(2, "hai") + answer(1, "một")),
    question(
      "matching",
      pair("ếch", "lưỡng cư") + pair("mèo", "thú") + pair("cóc", "lưỡng cư") + pair("", "cá"),
    ),
    question("essay", ""),
    question("truefalse", answer(0, "Đúng") + answer(100, "Sai")),
    question(
      "ddmatch",
      `<subquestion format="html"><text>mèo</text><answer format="html"><text>&lt;p&gt;thú&lt;/p&gt;</text></answer></subquestion>`,
    ),
  );

  expect(found.items.map(brief)).toMatchObject([
    { type: "true_false", key: ["false"] },
    { type: "short_text", key: ["Huế", "2*3"] },
    { type: "numeric", key: ["6.25:0.05"] },
    { type: "ordering", options: ["A: hai", "B: một"], key: ["B", "A"] },
    {
      type: "matching",
      prompts: ["1: ếch", "2: mèo", "3: cóc"],
      options: ["A: lưỡng cư", "B: thú", "C: cá"],
      key: ["1 A", "2 B", "3 A"],
    },
    { type: "essay", key: [] },
    { type: "true_false", key: ["false"] },
    { type: "matching", prompts: ["1: mèo"], options: ["A: thú"], key: ["1 A"] },
  ]);
  expect(found.items.every(({ status }) => status === "ready")).toBe(true);
});

test("leaves drafts where no answer is right, several are, or any text would do", () => {
  const found = read(
    question("multichoice", `<single>true</single>${answer(50, "a")}${answer(50, "b")}`),
    question("multichoice", `<single>true</single>${answer(100, "a")}${answer(100, "b")}`),
    question("shortanswer", answer(100, "Hu*")),
    question("numerical", answer(100, "sáu")),
  );

  expect(found.items.map(({ status }) => status)).toEqual(Array(4).fill("draft"));
  expect(found.items.map(warningsOf)).toEqual([
    ["partial_credit_dropped", "no_key"],
    ["several_keys", "every_option_is_key", "longest_option_is_key"],
    ["wildcard_answer"],
    ["number_unreadable"],
  ]);
});

test("names questions of other types, and takes topics from categories", () => {
  const category = (path: string) =>
    `<question type="category"><category><text>${path}</text></category></question>`;
  const found = read(
    category("$course$/top"),
    question("essay", ""),
    category("$course$/top/Luật/Thi hành án/ /Điều 1//2"),
    question("essay", ""),
    question("cloze", ""),
    question("description", ""),
    question("ddwtos", ""),
  );

  expect(found.items.map(({ topic }) => topic)).toEqual([null, "Điều 1/2"]);
  expect(found.skipped.map(({ ref, code, values }) => [ref, code, values?.interaction])).toEqual([
    ["Câu cloze", "unsupported_interaction", "cloze"],
    ["Câu description", "no_interaction", "description"],
    ["Câu ddwtos", "unsupported_interaction", "ddwtos"],
  ]);
});

test("keeps the mark, the explanation and the pictures that come with a question", () => {
  const found = only(
    question(
      "essay",
      `<defaultgrade>1.5</defaultgrade><generalfeedback><text>&lt;p&gt;Vì &lt;b&gt;thế&lt;/b&gt;.&lt;/p&gt;</text></generalfeedback>
      <file name="ảnh 1.png" encoding="base64">AAAA</file>`,
      '<img src="@@PLUGINFILE@@/%E1%BA%A3nh%201.png" alt="Ảnh"><img src="@@PLUGINFILE@@/2.png" alt="">',
    ),
  );

  expect(found.points).toBe(1.5);
  expect(found.explanation).toBe("Vì thế.");
  expect(found.stem).toContainEqual({ kind: "image", source: "ảnh 1.png", alt: "Ảnh" });
  expect(warningsOf(found)).toEqual(["missing_image"]);
});

test("reads plain text as it was typed, and a question that stands alone", () => {
  const plain = `<question type="essay"><questiontext format="plain_text"><text>a &lt; b
**c**</text></questiontext></question>`;
  const found = readingOf(readMoodle(file(plain)));

  expect(found.items.map(({ ref, stem }) => [ref, plainText(stem)])).toEqual([
    ["1", "a < b\n**c**"],
  ]);
});

test("refuses a quiz without questions", () => {
  expect(readMoodle(file("<quiz/>"))).toMatchObject({ reason: { code: "no_items_in_xml" } });
});

test("says that answers for a part of the mark are left out of texts and numbers", () => {
  const found = read(
    question("shortanswer", answer(100, "Huế") + answer(50, "Hue")),
    question("numerical", answer(100, "6") + answer(50, "7")),
    question("shortanswer", answer(100, "Huế") + answer(0, "*")),
  );

  expect(found.items.map(warningsOf)).toEqual([
    ["partial_credit_dropped"],
    ["partial_credit_dropped"],
    [],
  ]);
});

test("says that units, and parts of the mark in a text with a gap, are left out", () => {
  const unit = "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>";
  const gap = (text: string) => question("cloze", "", text);
  const found = read(
    question("numerical", answer(100, "5", "<tolerance>0</tolerance>") + unit),
    gap("{1:SA:=Hà Nội~%50%HN}"),
    gap("{1:MR:%50%x~%50%y~z}"),
  );

  expect(found.items.map((item) => warningsOf(item))).toEqual([
    ["units_left_out"],
    ["partial_credit_dropped"],
    [],
  ]);
});

test("says that an option of one right answer gave a part of the mark", () => {
  const shares = (...answers: string[]) =>
    question("multichoice", `<single>true</single>${answers.join("")}`);

  expect(warningsOf(only(shares(answer(100, "a"), answer(50, "b"))))).toContain(
    "partial_credit_dropped",
  );
  expect(warningsOf(only(shares(answer(100, "a"), answer(0, "b"))))).not.toContain(
    "partial_credit_dropped",
  );
});
