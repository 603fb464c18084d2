import { describe, expect, it } from "vitest";
import { answeredLines } from "@/lib/domain/item/answered-lines";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import { paragraphs } from "@/lib/domain/item/content";
import { optionIds } from "@/lib/domain/item/interaction";
import { someItems, type SomeItem } from "@/tests/support/some-items";

function linesOf({ interaction, key }: SomeItem, value: string | readonly string[]) {
  const optionOrder = optionIds(interaction);
  const item = candidateItem({ position: 1, stem: paragraphs("x"), interaction, optionOrder });
  return answeredLines(item, value, key.correct)?.map(({ id, given, right }) => [id, given, right]);
}

const judged = ({ interaction, key }: SomeItem, value: string) => {
  const item = candidateItem({ position: 1, stem: [], interaction, optionOrder: [] });
  return answeredLines(item, value, key.correct)?.map((line) => [line.right, line.isRight]);
};

describe("answeredLines", () => {
  it("sets what was matched beside what is right, in the order of the prompts", () => {
    expect(linesOf(someItems.matching, ["L2 c", "L1 a"])).toEqual([
      ["L1", "Nội dung a", "Nội dung a"],
      ["L2", "Nội dung c", "Nội dung b"],
      ["L3", null, "Nội dung a"],
      ["L4", null, "Nội dung c"],
    ]);
  });

  it("judges what was typed as scoring does, and says numbers as officers write them", () => {
    expect(judged(someItems.short_text, "FORMAT")).toEqual([["Định dạng / Format", true]]);
    expect(judged(someItems.short_text, "")).toEqual([["Định dạng / Format", false]]);
    expect(judged(someItems.numeric, "1.024")).toEqual([["1.024,5 ± 0,5 MB", true]]);
    expect(judged(someItems.numeric, "1023,9")).toEqual([["1.024,5 ± 0,5 MB", false]]);
  });

  it("tells of each step the place it was given, in the right order", () => {
    expect(linesOf(someItems.ordering, ["p", "r", "t"])).toEqual([
      ["r", "2", "1"],
      ["p", "1", "2"],
      ["t", "3", "3"],
      ["q", null, "4"],
      ["s", null, "5"],
    ]);
  });
});
