import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readMoodle } from "@/lib/interop/items/moodle/read-moodle";
import { brief } from "../brief";
import { file } from "../bytes";
import { readingOf, skippedIn } from "../said";

const question = (type: string, text: string, inner = "") =>
  `<question type="${type}"><name><text>${type}</text></name>
  <questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question>`;

const word = (element: string, text: string, group = 1) =>
  `<${element}><text>${text}</text><group>${group}</group></${element}>`;

const readFile = (...questions: string[]) =>
  readMoodle(file(`<quiz>${questions.map((one) => one.replaceAll("\n", " ")).join("\n")}</quiz>`));

const found = (...questions: string[]) =>
  readingOf(readFile(...questions)).items.map((item) => ({
    ...brief(item),
    stem: plainText(item.stem),
  }));

test("words to drag: each gap says by a number which word it takes, alike words are one", () => {
  const words = ["chuột", "mèo", "mèo"].map((text) => word("dragbox", text)).join("");

  expect(
    found(question("ddwtos", "<p>Con [[2]] đuổi con <b>[[1]]</b> và [[3]].</p>", words)),
  ).toEqual([
    {
      type: "gap_match",
      stem: "Con (1) ____ đuổi con (2) ____ và (3) ____.",
      options: ["A: chuột", "B: mèo"],
      prompts: ["1: (1) ____", "2: (2) ____", "3: (3) ____"],
      key: ["B 1", "A 2", "B 3"],
      status: "ready",
    },
  ]);
});

test("words to select: a gap offers its own group, and one gap alone has no number", () => {
  const words = [word("selectoption", "An"), word("selectoption", "Bình")].join("");
  const towns = [word("selectoption", "Huế", 2), word("selectoption", "Vinh", 2)].join("");
  const two = readingOf(readFile(question("gapselect", "Ông [[1]] ở [[4]].", words + towns)));

  expect(two.items[0]).toMatchObject({
    type: "inline_choice",
    key: ["1 A", "2 D"],
    status: "ready",
    prompts: [{ choices: ["A", "B"] }, { choices: ["C", "D"] }],
  });
  expect(found(question("gapselect", "Ông [[2]].", words))).toMatchObject([
    { stem: "Ông ____.", options: ["A: An", "B: Bình"], key: ["B"], status: "ready" },
  ]);
});

test("a gap without its word leaves a draft", () => {
  const words = [word("dragbox", "a"), word("dragbox", "b")].join("");

  expect(found(question("ddwtos", "[[1]] và [[7]]", words))).toMatchObject([{ status: "draft" }]);
});

test("cloze that asks for one thing, or has a list in every gap", () => {
  const all = found(
    question("cloze", "Thủ đô là {1:MULTICHOICE:~Huế#sai~=Hà Nội#đúng~%0%Vinh}."),
    question("multianswer", "{1:MC:~a~=b} và {2:MULTICHOICE_S:=c~d}"),
    question("cloze", "Pi {1:NM:=3,14:0.01~%50%3:0.5}"),
    question("cloze", "Thủ đô {1:SA:=Hà Nội~=Ha Noi~%50%HN}"),
    question("cloze", "{:MCV:Sai~=Đúng \\} chứ} ạ"),
    question("cloze", "{2:MULTIRESPONSE:=a~%50%b~c}"),
  );

  expect(all).toMatchObject([
    { type: "inline_choice", stem: "Thủ đô là ____.", key: ["B"], status: "ready" },
    {
      type: "inline_choice",
      stem: "(1) ____ và (2) ____",
      key: ["1 1.B", "2 2.A"],
      status: "ready",
    },
    { type: "numeric", key: ["3.14:0.01"], status: "ready" },
    { type: "short_text", key: ["Hà Nội", "Ha Noi"], status: "ready" },
    { type: "single_choice", options: ["A: Sai", "B: Đúng } chứ"], key: ["B"], status: "ready" },
    { type: "multiple_choice", key: ["A", "B"], status: "ready" },
  ]);
});

test("cloze that asks for several things, or is broken, is named", () => {
  const broken = readFile(
    question("cloze", "{1:SA:=a} và {1:NM:=3}"),
    question("cloze", "không có gì"),
    question("cloze", "{1:SA:=a"),
  );

  expect(skippedIn(broken)).toEqual([1, 2, 3].map((line) => `${line} unsupported_interaction`));
});

test("sets to be chosen whole are choices of several", () => {
  const answers = ["100", "100", "0"].map(
    (fraction, index) => `<answer fraction="${fraction}"><text>${"abc"[index]}</text></answer>`,
  );

  expect(found(question("multichoiceset", "Chọn", answers.join("")))).toMatchObject([
    { type: "multiple_choice", key: ["A", "B"] },
  ]);
});
