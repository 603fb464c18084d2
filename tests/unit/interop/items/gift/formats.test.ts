import { expect, it } from "vitest";
import { readGift } from "@/lib/interop/items/gift/read-gift";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (text: string) => readGift(file(text));

it("shows Markdown as it means it, in questions, answers and what explains them", () => {
  const text = String.raw`[markdown]Chọn **một**\:\n\n- mục *a*\n- mục b
{=**đúng** ~2\*3 ~[html]<b>x</b> ~[plain]*sao* #### Vì **thế**}`;
  const [item] = readingOf(read(text)).items;

  expect(itemsIn(read(text))).toEqual([
    "single_choice · Chọn một: / mục a / mục b · A đúng | B 2*3 | C x | D *sao* · A",
  ]);
  expect(item?.stem[0]).toEqual({
    kind: "paragraph",
    runs: [{ text: "Chọn " }, { text: "một", bold: true }, { text: ":" }],
  });
  expect(item?.options[0]?.content).toEqual([
    { kind: "paragraph", runs: [{ text: "đúng", bold: true }] },
  ]);
  expect(item?.explanation).toBe("Vì thế");
  expect(warningsOf(item)).not.toContain("markdown_kept");
});

it("keeps the lines of a list in Markdown apart", () => {
  expect(itemsIn(read("[markdown]\n1. một\n2. hai\n\\nGì trước? {=một ~hai}"))).toEqual([
    "single_choice · một / hai / Gì trước? · A một | B hai · A",
  ]);
});

it("names what of Markdown stays as it was typed", () => {
  const text = String.raw`[markdown]| a | b |\n|---|---|\n| 1 | 2 |\n\nBảng gì? {=a ~b}`;

  expect(warningsOf(readingOf(read(text)).items[0])).toContain("markdown_kept");
});

it("takes a mark of a format in capitals, and leaves plain text plain", () => {
  expect(itemsIn(read("[HTML]<i>Gì</i>? {=a ~b}\n\n[plain]Thẻ <b> **gì**? {=a ~b}"))).toEqual([
    "single_choice · Gì? · A a | B b · A",
    "single_choice · Thẻ <b> **gì**? · A a | B b · A",
  ]);
});

it("takes the mark of Textile off and names that its signs stay", () => {
  const text = read("[textile]Chọn *một*? {=a ~b}");

  expect(itemsIn(text)).toEqual(["single_choice · Chọn *một*? · A a | B b · A"]);
  expect(warningsOf(readingOf(text).items[0])).toEqual(["textile_kept"]);
});

it("leaves a question that asks nothing a draft", () => {
  const text = read("::Q1:: {=a ~b}\n\n::Q2:: [html]<p> </p>{T}");

  expect(readingOf(text).items.map(({ status }) => status)).toEqual(["draft", "draft"]);
  expect(readingOf(text).items.map(warningsOf)).toEqual([["no_stem"], ["no_stem"]]);
});
