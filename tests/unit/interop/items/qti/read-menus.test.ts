import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readQti } from "@/lib/interop/items/qti/read-qti";
import { brief } from "../brief";
import { file } from "../bytes";
import { readingOf, skippedIn, warningsOf } from "../said";
import { choices, correct, mapping, only, response, single } from "./xml-item";

const menu = (name: string, ...ids: string[]) =>
  `<inlineChoiceInteraction responseIdentifier="${name}">${ids
    .map((id) => `<inlineChoice identifier="${id}">Ý ${id}</inlineChoice>`)
    .join("")}</inlineChoiceInteraction>`;

const declared = (name: string, id: string) =>
  `<responseDeclaration identifier="${name}" ${single}>${correct(id)}</responseDeclaration>`;

test("lists in several gaps are one question, their options apart by name", () => {
  const found = only({
    declaration: declared("R1", "B") + declared("R2", "A"),
    body: `<p>Ông ${menu("R1", "A", "B")} ở ${menu("R2", "A", "B", "C")}.</p>`,
  });

  expect(brief(found)).toEqual({
    type: "inline_choice",
    options: ["R1.A: Ý A", "R1.B: Ý B", "R2.A: Ý A", "R2.B: Ý B", "R2.C: Ý C"],
    prompts: ["R1: (1) ____", "R2: (2) ____"],
    key: ["R1 R1.B", "R2 R2.A"],
    status: "ready",
  });
  expect(plainText(found.stem)).toBe("Ông (1) ____ ở (2) ____.");
});

test("a gap without its key leaves a draft, and a list beside something else is named", () => {
  const open = only({
    declaration: declared("R1", "B"),
    body: `<p>${menu("R1", "A", "B")} ${menu("R2", "C", "D")}</p>`,
  });
  const mixed = `<assessmentItem identifier="x"><itemBody><p>${menu("R1", "A", "B")}
    <textEntryInteraction responseIdentifier="R2"/></p></itemBody></assessmentItem>`;

  expect(open.status).toBe("draft");
  expect(warningsOf(open)).toContain("gap_without_key");
  expect(skippedIn(readQti(file(mixed)))).toEqual(["1 composite_item"]);
});

test("a choice of one that gives another as much credit has no key to believe", () => {
  const found = only({
    declaration: response(single, correct("A") + mapping({ A: 1, B: 1 })),
    body: choices("A", "B", "C"),
    processing: `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>`,
  });

  expect(found.status).toBe("draft");
  expect(warningsOf(found)).toContain("several_right_answers");
});

test("the version is told from whichever prefix the file uses", () => {
  const body = `<q:itemBody>${choices("A", "B").replaceAll("<", "<q:").replaceAll("<q:/", "</q:")}</q:itemBody>`;
  const xml = `<q:assessmentItem xmlns:q="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="x">${body}</q:assessmentItem>`;

  expect(readingOf(readQti(file(xml))).format).toBe("qti2.2");
});

test("a file that declares Latin-1 and is UTF-8 is read as UTF-8", () => {
  const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><assessmentItem identifier="x"><itemBody><p>Thủ đô</p>${choices("A", "B")}</itemBody></assessmentItem>`;

  expect(plainText(readingOf(readQti(file(xml))).items[0]?.stem ?? [])).toBe("Thủ đô\nChọn");
});
