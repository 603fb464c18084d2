import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readQti } from "@/lib/interop/items/qti/read-qti";
import { brief } from "../brief";
import { file } from "../bytes";
import { readingOf, warningsOf } from "../said";

const text = (words: string, type = "text/plain") =>
  `<material><mattext texttype="${type}">${words}</mattext></material>`;

const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;

const metadata = (kind: string, points = "1.0") =>
  `<itemmetadata><qtimetadata>${field("question_type", kind)}${field("points_possible", points)}</qtimetadata></itemmetadata>`;

const labels = (...ids: string[]) =>
  `<render_choice>${ids
    .map((id) => `<response_label ident="${id}">${text(`Mục ${id}`)}</response_label>`)
    .join("")}</render_choice>`;

const lid = (cardinality: string, ...ids: string[]) =>
  `<response_lid ident="R" rcardinality="${cardinality}">${labels(...ids)}</response_lid>`;

const equals = (value: string, response = "R") =>
  `<varequal respident="${response}">${value}</varequal>`;

const award = (condition: string, points: number | null, attributes = "") =>
  `<respcondition ${attributes}><conditionvar>${condition}</conditionvar>${
    points === null ? "" : `<setvar action="Set" varname="SCORE">${points}</setvar>`
  }</respcondition>`;

const item = (inner: string, ...awards: string[]) =>
  `<item ident="C1" title="x">${inner}<resprocessing>${awards.join("")}</resprocessing></item>`;

const asked = (answers: string) => `<presentation>${text("Hỏi?")}${answers}</presentation>`;

const read = (inner: string) =>
  readingOf(readQti(file(`<questestinterop>${inner}</questestinterop>`)));

const only = (inner: string) => {
  const [first] = read(inner).items;
  if (first === undefined) throw new Error("skipped");
  return first;
};

describe("choices", () => {
  test("one option, found by the condition that scores", () => {
    const found = only(
      item(
        metadata("multiple_choice_question", "2.5") + asked(lid("Single", "A", "B")),
        award(equals("A"), 0),
        award(`<and>${equals("B")}<not>${equals("A")}</not></and>`, 100),
      ),
    );

    expect(brief(found)).toEqual({
      type: "single_choice",
      options: ["A: Mục A", "B: Mục B"],
      key: ["B"],
      status: "ready",
    });
    expect(found.points).toBe(2.5);
    expect(plainText(found.stem)).toBe("Hỏi?");
  });

  test("several options, in one condition or in one for each", () => {
    const choice = asked(lid("Multiple", "A", "B", "C"));
    const whole = award(`<and>${equals("A")}<not>${equals("B")}</not>${equals("C")}</and>`, 100);
    const parts = [award(equals("A"), 50), award(equals("B"), -10), award(equals("C"), 50)];

    expect(brief(only(item(choice, whole))).key).toEqual(["A", "C"]);
    expect(brief(only(item(choice, ...parts)))).toMatchObject({
      type: "multiple_choice",
      key: ["A", "C"],
      status: "ready",
    });
  });

  test("the condition that is called correct, whatever the parts earn", () => {
    const found = only(
      item(
        asked(lid("Single", "A", "B")),
        award(equals("B"), null, 'title="correct"'),
        award(equals("A"), 50),
      ),
    );

    expect(brief(found).key).toEqual(["B"]);
  });

  test("no key where none scores, or where several sets would do", () => {
    const none = only(item(asked(lid("Single", "A", "B")), award(equals("A"), 0)));
    const either = only(
      item(asked(lid("Multiple", "A", "B")), award(`<or>${equals("A")}${equals("B")}</or>`, 1)),
    );

    expect(brief(none)).toMatchObject({ key: [], status: "draft" });
    expect(warningsOf(either)).toEqual(["several_right_answers", "no_key"]);
  });

  test("the letters that a tool wrote before the options are left out", () => {
    const lettered = ["a", "b"].map(
      (letter) =>
        `<response_label ident="${letter}1">${text(`${letter}. Mục ${letter}`)}</response_label>`,
    );
    const found = only(
      item(
        asked(
          `<response_lid ident="R"><render_choice>${lettered.join("")}</render_choice></response_lid>`,
        ),
        award(equals("a1"), 1),
      ),
    );

    expect(brief(found).options).toEqual(["a1: Mục a", "b1: Mục b"]);
  });
});

test("reads a matching, an order, texts and essays", () => {
  const pair = (id: string, left: string) =>
    `<response_lid ident="${id}">${text(left)}${labels("A", "B")}</response_lid>`;
  const typed = asked('<response_str ident="R"><render_fib/></response_str>');
  const found = read(
    item(
      asked(pair("L1", "Pháp") + pair("L2", "Lào")),
      award(equals("B", "L1"), 50),
      award(equals("A", "L2"), 50),
    ) +
      item(
        asked(lid("Ordered", "A", "B")),
        award(
          '<varequal respident="R" index="2">A</varequal><varequal respident="R" index="1">B</varequal>',
          1,
        ),
      ) +
      item(typed, award(`<or>${equals("Huế")}${equals("Phú Xuân")}</or>`, 1)) +
      item(typed),
  ).items.map(brief);

  expect(found).toMatchObject([
    { type: "matching", prompts: ["L1: Pháp", "L2: Lào"], key: ["L1 B", "L2 A"], status: "ready" },
    { type: "ordering", key: ["B", "A"], status: "ready" },
    { type: "short_text", key: ["Huế", "Phú Xuân"], status: "ready" },
    { type: "essay", key: [], status: "ready" },
  ]);
});

describe("numbers", () => {
  const keyOf = (condition: string) =>
    only(item(asked('<response_num ident="R"><render_fib/></response_num>'), award(condition, 1)))
      .key;
  const range = (low: string, high: string) =>
    `<vargte respident="R">${low}</vargte><varlte respident="R">${high}</varlte>`;

  test.each([
    [equals("482"), ["482"]],
    [range("1.0", "22.0"), ["11.5:10.5"]],
    [`<or>${equals("33.33")}<and>${range("33.32", "33.34")}</and></or>`, ["33.33:0.01"]],
    [range("1.200", "1.300") + equals("1.250"), ["1.250:0.05"]],
    [`<or>${equals("7")}<and>${range("1", "3")}</and></or>`, ["7", "2:1"]],
  ])("%s", (condition, key) => {
    expect(keyOf(condition)).toEqual(key);
  });
});

test("names items of other kinds by what they are called", () => {
  const found = read(
    item(metadata("fill_in_multiple_blanks_question") + asked(lid("Single", "A", "B"))) +
      item(metadata("calculated_question") + asked("")) +
      item(asked("")) +
      item(asked('<response_xy ident="R"/>')),
  );

  expect(found.items).toEqual([]);
  expect(found.skipped.map(({ code, values }) => [code, values?.interaction])).toEqual([
    ["composite_item", "fill_in_multiple_blanks_question"],
    ["unsupported_interaction", "calculated_question"],
    ["no_interaction", undefined],
    ["unsupported_interaction", "response_xy"],
  ]);
});

test("takes topics from sections, the text of HTML, and explanations from feedback for all", () => {
  const inner = asked(lid("Single", "A", "B")).replace(
    text("Hỏi?"),
    text(
      "&lt;p&gt;Hỏi &lt;b&gt;gì&lt;/b&gt;?&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;",
      "text/html",
    ),
  );
  const feedback = `<itemfeedback ident="general_fb"><flow_mat>${text("Vì thế.")}</flow_mat></itemfeedback>`;
  const found = only(
    `<assessment><section title="Section 1"><section title="Luật">${item(inner + feedback, award(equals("A"), 1))}</section></section></assessment>`,
  );

  expect(found.topic).toBe("Luật");
  expect(found.explanation).toBe("Vì thế.");
  expect(plainText(found.stem)).toBe("Hỏi gì?");
  expect(warningsOf(found)).toEqual(["active_content"]);
});
