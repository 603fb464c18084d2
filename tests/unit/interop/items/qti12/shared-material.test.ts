import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readQti } from "@/lib/interop/items/qti/read-qti";
import { file } from "../bytes";
import { readingOf } from "../said";

const material = (words: string, attributes = "") =>
  `<material ${attributes}><mattext>${words}</mattext></material>`;
const choice = `<response_lid ident="R"><render_choice><response_label ident="A">${material("x")}</response_label><response_label ident="B">${material("y")}</response_label></render_choice></response_lid>`;
const item = (ident: string, presentation: string) =>
  `<item ident="${ident}"><presentation>${presentation}${choice}</presentation><resprocessing><respcondition><conditionvar><varequal respident="R">B</varequal></conditionvar><setvar action="Set">1</setvar></respcondition></resprocessing></item>`;

const read = (content: string) =>
  readingOf(
    readQti(
      file(`<questestinterop><assessment ident="a">${content}</assessment></questestinterop>`),
    ),
  ).items.map(({ ref, stimulus, stem, status, warnings }) => ({
    ref,
    about: stimulus && `${stimulus.ref}: ${plainText(stimulus.content)}`,
    stem: plainText(stem),
    status,
    codes: warnings.map(({ code }) => code),
  }));

const plain = { status: "ready", codes: [] };

test("what a section shows with each of its questions is their shared text, and nobody else's", () => {
  const shown = `<presentation_material><flow_mat>${material("Đoạn chung.")}</flow_mat></presentation_material>`;

  expect(
    read(
      `<section ident="s1">${shown}${item("i1", material("Một?"))}${item("i2", material("Hai?"))}</section><section ident="s2">${item("i3", material("Ba?"))}</section>`,
    ),
  ).toEqual([
    { ref: "i1", about: "s1: Đoạn chung.", stem: "Một?", ...plain },
    { ref: "i2", about: "s1: Đoạn chung.", stem: "Hai?", ...plain },
    { ref: "i3", about: undefined, stem: "Ba?", ...plain },
  ]);
});

test("a reference that a question begins with is a shared text, one within it a part of it", () => {
  const bank = `<reference>${material("Đoạn được dẫn.", 'ident="m1"')}</reference>`;
  const refers = '<material_ref linkrefid="m1"/>';

  expect(
    read(
      `<section ident="s">${bank}${item("i1", `<flow>${refers}${material("Một?")}</flow>`)}${item("i2", `${material("Hai?")}${refers}`)}${item("i3", refers)}</section>`,
    ),
  ).toEqual([
    { ref: "i1", about: "m1: Đoạn được dẫn.", stem: "Một?", ...plain },
    { ref: "i2", about: undefined, stem: "Hai?\nĐoạn được dẫn.", ...plain },
    { ref: "i3", about: undefined, stem: "Đoạn được dẫn.", ...plain },
  ]);
});

test("a reference to what the file does not hold is named", () => {
  expect(
    read(
      `<section ident="s">${item("i1", `<material_ref linkrefid="m9"/>${material("Một?")}`)}</section>`,
    ),
  ).toEqual([
    { ref: "i1", about: undefined, stem: "Một?", status: "ready", codes: ["missing_stimulus"] },
  ]);
});
