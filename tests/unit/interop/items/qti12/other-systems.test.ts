import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readQti } from "@/lib/interop/items/qti/read-qti";
import { brief } from "../brief";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn } from "../said";

const text = (words: string) => `<material><mattext>${words}</mattext></material>`;
const labels = (...ids: string[]) =>
  `<render_choice>${ids.map((id) => `<response_label ident="${id}">${text(`Mục ${id}`)}</response_label>`).join("")}</render_choice>`;
const award = (response: string, value: string, score = "SCORE.max") =>
  `<respcondition><conditionvar><varequal respident="${response}">${value}</varequal></conditionvar><setvar action="Set">${score}</setvar></respcondition>`;
const flow = (name: string, inner: string) => `<flow class="${name}">${inner}</flow>`;

const blackboard = (kind: string, inner: string, ...awards: string[]) =>
  `<item><itemmetadata><bbmd_asi_object_id>_1_1</bbmd_asi_object_id><bbmd_questiontype>${kind}</bbmd_questiontype></itemmetadata>
  <presentation>${flow("Block", flow("QUESTION_BLOCK", text("Hỏi?")) + inner)}</presentation><resprocessing>${awards.join("")}</resprocessing></item>`;

const canvas = (kind: string, inner: string, ...awards: string[]) =>
  `<item ident="c"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${kind}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
  <presentation>${inner}</presentation><resprocessing>${awards.join("")}</resprocessing></item>`;

const readAll = (...items: string[]) =>
  readQti(file(`<questestinterop>${items.join("")}</questestinterop>`));
const found = (...items: string[]) =>
  readingOf(readAll(...items)).items.map((item) => ({
    ...brief(item),
    stem: plainText(item.stem),
  }));

test("Blackboard: accepted texts earn the highest score by its name", () => {
  const inner = flow("RESPONSE_BLOCK", `<response_str ident="R"><render_fib/></response_str>`);

  expect(
    found(blackboard("Fill in the Blank", inner, award("R", "Huế"), award("R", "Hue"))),
  ).toMatchObject([{ type: "short_text", key: ["Huế", "Hue"], status: "ready" }]);
});

test("Blackboard: right sides stand in a block of their own, meant by their places", () => {
  const side = (id: string, words: string) =>
    flow(
      "Block",
      `${flow("FORMATTED_TEXT_BLOCK", text(words))}<response_lid ident="${id}">
    <render_choice><response_label ident="${id}a"/><response_label ident="${id}b"/></render_choice></response_lid>`,
    );
  const inner =
    flow("RESPONSE_BLOCK", side("p", "mèo") + side("q", "ếch")) +
    flow("RIGHT_MATCH_BLOCK", flow("Block", text("lưỡng cư")) + flow("Block", text("thú")));

  expect(found(blackboard("Matching", inner, award("p", "pb"), award("q", "qa")))).toEqual([
    {
      type: "matching",
      stem: "Hỏi?",
      prompts: ["p: mèo", "q: ếch"],
      options: ["A: lưỡng cư", "B: thú"],
      key: ["p B", "q A"],
      status: "ready",
    },
  ]);
});

test("Blackboard: an ordering is what its condition lists", () => {
  const inner = `<response_lid ident="R" rcardinality="Ordered">${labels("x", "y")}</response_lid>`;
  const order = `<respcondition><conditionvar><and><varequal respident="R">y</varequal><varequal respident="R">x</varequal></and></conditionvar><setvar>SCORE.max</setvar></respcondition>`;

  expect(found(blackboard("Ordering", inner, order))).toMatchObject([
    { type: "ordering", key: ["y", "x"], status: "ready" },
  ]);
});

test("Canvas: lists in a text, by the order of their places in it", () => {
  const list = (name: string, ...ids: string[]) =>
    `<response_lid ident="response_${name}">${text(name)}${labels(...ids)}</response_lid>`;
  const inner = text("[hai] rồi [một].") + list("một", "a", "b") + list("hai", "c", "d");
  const awards = [award("response_một", "b", "50"), award("response_hai", "c", "50")];

  expect(found(canvas("multiple_dropdowns_question", inner, ...awards))).toMatchObject([
    {
      type: "inline_choice",
      stem: "(1) ____ rồi (2) ____.",
      prompts: ["response_hai: (1) ____", "response_một: (2) ____"],
      key: ["response_hai c", "response_một b"],
      status: "ready",
    },
  ]);
  const lost = text("không có chỗ nào") + list("một", "a", "b");
  expect(skippedIn(readAll(canvas("multiple_dropdowns_question", lost)))).toEqual([
    "1 unsupported_interaction",
  ]);
});

test("Canvas: a file to hand in, words to write, and a text that asks nothing", () => {
  const answer = `<response_str ident="response1"><render_fib/></response_str>`;
  const asked = [
    canvas("file_upload_question", text("Nộp biên bản.")),
    canvas("essay_question", text("Vì sao?") + answer),
  ];

  expect(asked.map((one) => itemsIn(readAll(one)))).toEqual([
    ["file_upload · Nộp biên bản. ·  · "],
    ["essay · Vì sao? ·  · "],
  ]);
  expect(skippedIn(readAll(canvas("text_only_question", text("Đọc kỹ."))))).toEqual([
    "1 no_interaction",
  ]);
});

test("Canvas: a kind that is not known is named, though its responses look like a choice", () => {
  const inner = text("Xếp loại") + `<response_lid ident="R">${labels("x", "y")}</response_lid>`;
  const { items, skipped } = readingOf(
    readAll(canvas("categorization_question", inner, award("R", "x"))),
  );

  expect(items).toEqual([]);
  expect(skipped).toMatchObject([
    {
      code: "unsupported_interaction",
      values: { interaction: "categorization_question" },
    },
  ]);
});

test("what a condition subtracts is no part of a key", () => {
  const lid = `<response_lid ident="R" rcardinality="Multiple">${labels("x", "y", "z")}</response_lid>`;
  const judge = (value: string, action: string) =>
    `<respcondition continue="Yes"><conditionvar><varequal respident="R">${value}</varequal></conditionvar><setvar action="${action}" varname="SCORE">1</setvar></respcondition>`;

  expect(
    found(
      canvas(
        "multiple_answers_question",
        text("Chọn?") + lid,
        ...[judge("x", "Add"), judge("y", "Subtract"), judge("z", "Add")],
      ),
    ),
  ).toMatchObject([{ type: "multiple_choice", key: ["x", "z"], status: "ready" }]);
});
