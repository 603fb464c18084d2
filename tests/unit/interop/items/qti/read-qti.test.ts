import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readQti } from "@/lib/interop/items/qti/read-qti";
import { brief } from "../brief";
import { file } from "../bytes";
import { readingOf, warningsOf } from "../said";
import { choices, correct, only, read, response, single } from "./xml-item";

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
    [
      "unsupported_interaction",
      "customInteraction",
      `<customInteraction responseIdentifier="R">${interaction("portableCustomInteraction")}</customInteraction>`,
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

test("a place to write in below the text is no part of it", () => {
  const field = `<textEntryInteraction responseIdentifier="R"/>`;
  const declaration = response(`cardinality="single" baseType="string"`, correct("Huế"));

  expect(plainText(only({ declaration, body: `<p>Cố đô?</p><p>${field}</p>` }).stem)).toBe(
    "Cố đô?",
  );
  expect(plainText(only({ declaration, body: `<p>Cố đô là ${field}.</p>` }).stem)).toBe(
    "Cố đô là ____.",
  );
});

test("feedback that is shown whatever was answered is the explanation", () => {
  const feedback = (identifier: string) =>
    `<modalFeedback outcomeIdentifier="F" identifier="${identifier}"><p>Vì vậy.</p></modalFeedback>`;
  const explained = (processing: string) =>
    only({ declaration: response(single, correct("A")), body: choices("A", "B"), processing });

  expect(explained(feedback("general_fb")).explanation).toBe("Vì vậy.");
  expect(explained(feedback("A")).explanation).toBeNull();
});
