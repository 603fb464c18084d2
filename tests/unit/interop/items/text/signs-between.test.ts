import { expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { readText } from "@/lib/interop/items/text/read-text";
import { aDocument, paragraph } from "../docx/a-document";
import { readingOf, warningsOf } from "../said";

const options = (right: number, mark: (text: string) => string, gap: string) =>
  ["một", "hai", "ba", "bốn"]
    .map((word, at) => `${"ABCD"[at]}. ${word}`)
    .map((text, at) => (at === right ? mark(text) : text))
    .join(gap);

const paper = (rights: readonly number[], mark: (text: string) => string, gap = " ") =>
  rights.map((right, at) => `Câu ${at + 1}: Hỏi gì?\n${options(right, mark, gap)}`).join("\n");

const read = (text: string) => readText({ name: "x", bytes: new TextEncoder().encode(text) });

const keysOf = (text: string) =>
  readingOf(read(text)).items.map(({ key, status }) => (status === "ready" ? key.join() : "draft"));

const after = (text: string) => `${text} *`;
const before = (text: string) => `* ${text}`;

it.each([
  ["behind, as the one at the end of a line is", paper([1, 3, 0], after)],
  ["before, as the one at the beginning of a line is", paper([1, 3, 0], before)],
  ["behind, by the room after it", paper([1, 3, 0], after, "    ")],
  ["before, by the room ahead of it", paper([1, 3, 0], before, "\t")],
  ["behind, in brackets", paper([1, 3, 0], (text) => `${text} [x]`)],
  ["before, in brackets", paper([1, 3, 0], (text) => `[x] ${text}`)],
])("gives a sign between two options to the one it stands %s", (_, text) => {
  expect(keysOf(text)).toEqual(["B", "D", "A"]);
});

it.each([
  ["behind", paper([1, 2], after, "    ")],
  ["before", paper([1, 2], before, "\t\t")],
])("is told by the room around it alone that it stands %s", (_, text) => {
  expect(keysOf(text)).toEqual(["B", "C"]);
});

it("is nobody's where nothing says whose it is, and is named", () => {
  const { items } = readingOf(read(paper([1, 2], after)));

  expect(items.map(({ status, key }) => [status, ...key])).toEqual([["draft"], ["draft"]]);
  expect(items.map(warningsOf)).toEqual([
    ["sign_between_options", "no_key"],
    ["sign_between_options", "no_key"],
  ]);
});

it("leaves no doubt where a key says one of the two", () => {
  expect(keysOf(`${paper([1], after)}\nĐáp án: B`)).toEqual(["B"]);
  expect(keysOf(`${paper([1], after)}\nĐáp án: D`)).toEqual(["draft"]);
});

it("stands before or behind by the tabs of a document", () => {
  const content = paper([1, 2], after, "\t")
    .split("\n")
    .map((text) => paragraph(text.replaceAll("\t", "</w:t><w:tab/><w:t>")))
    .join("");
  const { items } = readingOf(readDocx({ name: "x", bytes: aDocument(content) }));

  expect(items.map(({ key }) => key.join())).toEqual(["B", "C"]);
});
