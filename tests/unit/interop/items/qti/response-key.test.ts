import { describe, expect, test } from "vitest";
import { brief } from "../brief";
import { warningsOf } from "../said";
import {
  answer,
  choices,
  correct,
  mapping,
  multiple,
  only,
  response,
  scored,
  single,
  value,
} from "./xml-item";

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

  test("but not where processing rewards another answer than the one declared", () => {
    const declaration = response(single, correct("A"));
    const body = choices("A", "B");
    const rewards = (id: string) =>
      only({ declaration, body, processing: scored(`<match>${answer}${value(id)}</match>`) });

    expect(rewards("A").status).toBe("ready");
    expect(rewards("B").status).toBe("draft");
    expect(warningsOf(rewards("B"))).toContain("key_contradicts_credit");
  });

  test("but not where processing rewards any of several answers, of which it is one", () => {
    const either = `<multiple>${value("A")}${value("B")}</multiple>`;
    const item = only({
      declaration: response(single, correct("A")),
      body: choices("A", "B", "C"),
      processing: scored(`<member>${answer}${either}</member>`),
    });

    expect(item.status).toBe("draft");
    expect(warningsOf(item)).toContain("several_right_answers");
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
