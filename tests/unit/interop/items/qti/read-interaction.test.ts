import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { brief } from "../brief";
import {
  answer,
  choices,
  correct,
  mapping,
  multiple,
  only,
  pairs,
  response,
  scored,
  single,
  value,
} from "./xml-item";

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
