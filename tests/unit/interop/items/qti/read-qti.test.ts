import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readQti } from "@/lib/interop/items/qti/read-qti";
import { brief } from "../brief";
import { file } from "../bytes";
import { readingOf, warningsOf } from "../said";

type Parts = { declaration?: string; body: string; processing?: string; attributes?: string };

const item = ({ declaration = "", body, processing = "", attributes = "" }: Parts) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="C1"
    title="Tiêu đề" ${attributes}>${declaration}<itemBody>${body}</itemBody>${processing}</assessmentItem>`;

const response = (shape: string, inner = "") =>
  `<responseDeclaration identifier="R" ${shape}>${inner}</responseDeclaration>`;

const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join("")}</correctResponse>`;

const mapping = (entries: Record<string, number>, attributes = "") =>
  `<mapping ${attributes}>${Object.entries(entries)
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join("")}</mapping>`;

const choices = (...ids: string[]) =>
  `<choiceInteraction responseIdentifier="R"><prompt>Chọn</prompt>${ids
    .map((id) => `<simpleChoice identifier="${id}">Ý ${id}</simpleChoice>`)
    .join("")}</choiceInteraction>`;

const single = `cardinality="single" baseType="identifier"`;
const multiple = `cardinality="multiple" baseType="identifier"`;
const pairs = `cardinality="multiple" baseType="directedPair"`;

const read = (parts: Parts) => readingOf(readQti(file(item(parts))));
const only = (parts: Parts) => {
  const [first] = read(parts).items;
  if (first === undefined) throw new Error("skipped");
  return first;
};

const scored = (test: string, points = 1) =>
  `<responseProcessing><responseCondition><responseIf>${test}<setOutcomeValue identifier="SCORE">
   <baseValue baseType="float">${points}</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;

const answer = `<variable identifier="R"/>`;
const value = (text: string, type = "identifier") =>
  `<baseValue baseType="${type}">${text}</baseValue>`;

describe("reads what is chosen", () => {
  test("one of several", () => {
    const found = only({ declaration: response(single, correct("B")), body: choices("A", "B") });

    expect(brief(found)).toEqual({
      type: "single_choice",
      options: ["A: Ý A", "B: Ý B"],
      key: ["B"],
      status: "ready",
    });
    expect(found.ref).toBe("C1");
    expect(plainText(found.stem)).toBe("Chọn");
  });

  test("several, and true or false", () => {
    const several = only({
      declaration: response(multiple, correct("A", "C")),
      body: choices("A", "B", "C"),
    });
    const truth = only({
      declaration: response(single, correct("s")),
      body: `<choiceInteraction responseIdentifier="R"><simpleChoice identifier="d">Đúng</simpleChoice>
        <simpleChoice identifier="s">Sai.</simpleChoice></choiceInteraction>`,
    });

    expect(brief(several)).toMatchObject({ type: "multiple_choice", key: ["A", "C"] });
    expect(brief(truth)).toMatchObject({ type: "true_false", key: ["s"], status: "ready" });
  });

  test("an order, and one within a sentence", () => {
    const order = only({
      declaration: response(`cardinality="ordered" baseType="identifier"`, correct("B", "A")),
      body: choices("A", "B").replaceAll("choiceInteraction", "orderInteraction"),
    });
    const inline = only({
      declaration: response(single, correct("h")),
      body: `<p>Thủ đô là <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="h">Hà Nội</inlineChoice>
        <inlineChoice identifier="q">Huế</inlineChoice></inlineChoiceInteraction>.</p>`,
    });

    expect(brief(order)).toMatchObject({ type: "ordering", key: ["B", "A"], status: "ready" });
    expect(brief(inline)).toMatchObject({ type: "inline_choice", key: ["h"], status: "ready" });
    expect(plainText(inline.stem)).toBe("Thủ đô là ____.");
  });

  test("a place in a picture", () => {
    const found = only({
      declaration: response(single, correct("A")),
      body: `<hotspotInteraction responseIdentifier="R"><object type="image/png" data="a.png">Bản đồ</object>
        <hotspotChoice identifier="A" shape="circle" coords="1,2,3"/></hotspotInteraction>`,
    });

    expect(brief(found)).toMatchObject({
      type: "hotspot",
      options: ["A: circle 1,2,3"],
      key: ["A"],
    });
    expect(found.stem).toContainEqual({ kind: "image", source: "a.png", alt: "Bản đồ" });
  });
});

test("reads pairs with the left side first, and gaps with their words", () => {
  const set = (...ids: string[]) =>
    `<simpleMatchSet>${ids
      .map((id) => `<simpleAssociableChoice identifier="${id}">${id}</simpleAssociableChoice>`)
      .join("")}</simpleMatchSet>`;
  const matched = only({
    declaration: response(pairs, correct("L1 P2", "P1 L2")),
    body: `<matchInteraction responseIdentifier="R">${set("L1", "L2")}${set("P1", "P2")}</matchInteraction>`,
  });
  const gapped = only({
    declaration: response(pairs, correct("W G1")),
    body: `<gapMatchInteraction responseIdentifier="R"><gapText identifier="W">sông</gapText>
      <gapText identifier="V">núi</gapText><p>Bên <gap identifier="G1"/> này</p></gapMatchInteraction>`,
  });

  expect(brief(matched)).toMatchObject({
    type: "matching",
    prompts: ["L1: L1", "L2: L2"],
    key: ["L1 P2", "L2 P1"],
    status: "ready",
  });
  expect(brief(gapped)).toEqual({
    type: "gap_match",
    prompts: ["G1: (1) ____"],
    options: ["W: sông", "V: núi"],
    key: ["W G1"],
    status: "ready",
  });
  expect(plainText(gapped.stem)).toBe("Bên (1) ____ này");
});

describe("reads what is typed", () => {
  const entry = `<p><textEntryInteraction responseIdentifier="R"/></p>`;
  const text = `cardinality="single" baseType="string"`;
  const number = `cardinality="single" baseType="float"`;
  const keyOf = (declaration: string, processing = "") =>
    only({ declaration, body: entry, processing }).key;

  test("texts with full credit, and no others", () => {
    const declared = response(text, correct("Huế") + mapping({ Huế: 1, "Phú Xuân": 1, Hue: 0.5 }));
    const mapped = `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/map_response"/>`;

    expect(keyOf(declared, mapped)).toEqual(["Huế", "Phú Xuân"]);
    expect(keyOf(declared)).toEqual(["Huế"]);
  });

  test("numbers with the tolerance that their comparison allows", () => {
    const equal = (attributes: string, test = "equal") =>
      scored(`<${test} ${attributes}>${answer}<correct identifier="R"/></${test}>`);
    const declared = response(number, correct("20"));

    expect(keyOf(declared)).toEqual(["20"]);
    expect(keyOf(declared, equal(`toleranceMode="absolute" tolerance="0.5"`))).toEqual(["20:0.5"]);
    expect(keyOf(declared, equal(`toleranceMode="relative" tolerance="10 10"`))).toEqual(["20:2"]);
    expect(keyOf(declared, equal(`toleranceMode="absolute" tolerance="1 3"`))).toEqual(["21:2"]);
    expect(
      keyOf(declared, equal(`roundingMode="decimalPlaces" figures="1"`, "equalRounded")),
    ).toEqual(["20:0.05"]);
    expect(keyOf(response(number, correct("mười")))).toEqual(["mười"]);
  });

  test("a range, where nothing else says what is right", () => {
    const range = scored(
      `<and><gte>${answer}${value("1", "float")}</gte><lte>${answer}${value("2", "float")}</lte></and>`,
    );

    expect(keyOf(response(number), range)).toEqual(["1.5:0.5"]);
  });

  test("an essay, which has no key", () => {
    const essay = only({
      declaration: response(text, correct("mẫu")),
      body: `<extendedTextInteraction responseIdentifier="R"><prompt>Trình bày</prompt></extendedTextInteraction>`,
    });

    expect(brief(essay)).toEqual({ type: "essay", options: [], key: [], status: "ready" });
  });
});

describe("finds the key", () => {
  const choice = (declaration: string, processing = "") =>
    brief(only({ declaration, body: choices("A", "B", "C"), processing }));

  test("in the mapping: the best answer of one, every good one of several", () => {
    const weights = mapping({ A: 2, B: 1, C: -1 });

    expect(choice(response(single, weights)).key).toEqual(["A"]);
    expect(choice(response(multiple, weights)).key).toEqual(["A", "B"]);
  });

  test("in processing that compares with fixed values", () => {
    const all = `<match>${answer}<multiple>${value("A")}${value("C")}</multiple></match>`;

    expect(choice(response(single), scored(`<match>${answer}${value("B")}</match>`)).key).toEqual([
      "B",
    ]);
    expect(choice(response(multiple), scored(all)).key).toEqual(["A", "C"]);
  });

  test.each([
    ["nothing says what is right", response(single), ""],
    [
      "processing only asks whether an option is among several",
      response(multiple),
      scored(`<member>${value("A")}${answer}</member>`),
    ],
    [
      "processing changes the answer first",
      response(single),
      scored(`<match>${answer}${value("A")}</match>`).replace(
        "<responseCondition>",
        `<responseCondition><responseIf><isNull>${answer}</isNull><setResponseValue identifier="R">${value("A")}</setResponseValue></responseIf></responseCondition><responseCondition>`,
      ),
    ],
    [
      "answers that nobody listed earn more",
      response(single, mapping({ A: 1 }, `defaultValue="2"`)),
      "",
    ],
  ])("leaves a draft without a key when %s", (_, declaration, processing) => {
    expect(choice(declaration, processing)).toMatchObject({ key: [], status: "draft" });
  });

  test.each([
    ["key_no_option", response(single, correct("X"))],
    ["several_keys", response(single, correct("A", "B"))],
    ["several_keys", response(single, mapping({ A: 1, B: 1 }))],
  ])("leaves a draft with %s", (code, declaration) => {
    const found = only({ declaration, body: choices("A", "B") });

    expect(found.status).toBe("draft");
    expect(warningsOf(found)).toContain(code);
  });

  test("leaves a draft when the declared answer is not the one that earns most", () => {
    const found = only({
      declaration: response(single, correct("A") + mapping({ A: 0, B: 1 })),
      body: choices("A", "B"),
      processing: scored("<isNull><variable/></isNull>").replace(
        '<baseValue baseType="float">1</baseValue>',
        `<mapResponse identifier="R"/>`,
      ),
    });

    expect(warningsOf(found)).toContain("key_contradicts_credit");
  });
});

describe("names what no item can be made of", () => {
  const interaction = (name: string) => `<${name} responseIdentifier="R"/>`;

  test.each([
    ["unsupported_interaction", "sliderInteraction", interaction("sliderInteraction"), ""],
    ["unsupported_interaction", "associateInteraction", interaction("associateInteraction"), ""],
    [
      "composite_item",
      "choiceInteraction, sliderInteraction",
      choices("A", "B") + interaction("sliderInteraction"),
      "",
    ],
    ["adaptive_item", "choiceInteraction", choices("A", "B"), `adaptive="true"`],
  ])("%s: %s", (code, name, body, attributes) => {
    expect(read({ body, attributes }).skipped).toEqual(
      [{ ref: "C1", line: 1, code, values: { interaction: name } }].map((part) => ({
        ...part,
        line: 2,
      })),
    );
  });

  test("an item to be filled in at random, and one that asks nothing", () => {
    const random = read({
      declaration: `<templateDeclaration identifier="X"/>`,
      body: choices("A", "B"),
    });

    expect(random.skipped).toMatchObject([{ code: "template_item" }]);
    expect(read({ body: "<p>Đọc bài.</p>" }).skipped).toMatchObject([{ code: "no_interaction" }]);
  });

  test("a document that is no item", () => {
    expect(readQti(file("<manifest/>"))).toEqual({
      ok: false,
      reason: { code: "no_items_in_xml", values: { root: "manifest" } },
    });
  });
});

test("reads version 3 by the same rules, and says which version a file is in", () => {
  const three = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="C3">
    <qti-response-declaration identifier="R" cardinality="single" base-type="identifier">
    <qti-correct-response><qti-value>a</qti-value></qti-correct-response></qti-response-declaration>
    <qti-outcome-declaration identifier="SCORE" normal-maximum="2"/>
    <qti-item-body><qti-choice-interaction response-identifier="R"><qti-prompt>Chọn</qti-prompt>
    <qti-simple-choice identifier="a">Một</qti-simple-choice><qti-simple-choice identifier="b">Hai</qti-simple-choice>
    </qti-choice-interaction></qti-item-body></qti-assessment-item>`;
  const found = readingOf(readQti(file(three)));

  expect(found.format).toBe("qti3.0");
  expect(found.items.map(brief)).toMatchObject([
    { type: "single_choice", key: ["a"], status: "ready" },
  ]);
  expect(found.items[0]?.points).toBe(2);
  expect(read({ body: choices("A", "B") }).format).toBe("qti2.2");
});

test("shows no feedback and no note for scorers, and HTML that hides in CDATA", () => {
  const found = only({
    declaration: response(single, correct("A")),
    body: `<rubricBlock view="scorer"><p>Mật</p></rubricBlock><feedbackBlock><p>Lộ</p></feedbackBlock>
      <choiceInteraction responseIdentifier="R"><simpleChoice identifier="A"><![CDATA[<p>Một<script>x</script></p>]]><feedbackInline>Đúng rồi</feedbackInline></simpleChoice>
      <simpleChoice identifier="B">Hai</simpleChoice></choiceInteraction>`,
  });

  expect(brief(found).options).toEqual(["A: Một", "B: Hai"]);
  expect(plainText(found.stem)).toBe("Tiêu đề");
  expect(warningsOf(found)).toEqual(["stem_from_title", "active_content"]);
});
