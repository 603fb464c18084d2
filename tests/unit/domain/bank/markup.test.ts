import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromMarkup, toMarkup } from "@/lib/domain/bank/markup";
import type { Block, Run } from "@/lib/domain/item/content";

const mark = fc.option(fc.constant(true as const), { nil: undefined });
// A backslash right before a mark is the one text that cannot be typed.
const text = fc
  .string({ unit: fc.constantFrom("a", "ệ", " ", "*", "'", "_", "\\", "-", "1", ")", "!", "[") })
  .filter((value) => !value.endsWith("\\"));
const run: fc.Arbitrary<Run> = fc
  .record({ text, bold: mark, italic: mark, underline: mark })
  .map(({ text, ...set }) => ({
    text,
    ...Object.fromEntries(Object.entries(set).filter(([, on]) => on)),
  }));
const line = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs) => [{ text: "x" }, ...runs, { text: "x" }]);
const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((runs) => ({ kind: "paragraph" as const, runs })),
  text.map((value) => ({
    kind: "paragraph" as const,
    runs: [{ text: value.trim() === "" ? "x" : value.trim() }],
  })),
);

/** Every letter with its marks: what a reader sees, however it is cut into runs. */
function seen(blocks: readonly Block[]) {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? block.runs.flatMap(({ text, ...marks }) => [...text].map((sign) => ({ sign, ...marks })))
      : block,
  );
}

describe("toMarkup and fromMarkup", () => {
  it("give back every letter with its marks", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        expect(seen(fromMarkup(toMarkup(blocks)))).toEqual(seen(blocks));
      }),
      { numRuns: 2000 },
    );
  });

  it("keep lists and pictures", () => {
    const blocks: Block[] = [
      { kind: "list", ordered: true, items: [[{ text: "một" }], [{ text: "hai", bold: true }]] },
      { kind: "list", ordered: false, items: [[{ text: "- ba" }]] },
      { kind: "image", blob: "a".repeat(64), alt: "Một lá thư" },
      { kind: "paragraph", runs: [{ text: "1) không phải danh sách" }] },
    ];

    expect(fromMarkup(toMarkup(blocks))).toEqual(blocks);
  });
});

describe("fromMarkup", () => {
  it.each([
    [
      "Điều nào **KHÔNG** đúng?",
      [{ text: "Điều nào " }, { text: "KHÔNG", bold: true }, { text: " đúng?" }],
    ],
    ["Điền vào _____ và '''' và ****", [{ text: "Điền vào _____ và '''' và ****" }]],
    ["2 ** 3 là mấy?", [{ text: "2 ** 3 là mấy?" }]],
    [
      "Mở \\\\maychu\\chung, gõ https://hue.gov.vn",
      [{ text: "Mở \\\\maychu\\chung, gõ https://hue.gov.vn" }],
    ],
  ])("reads %s as meant", (typed, runs) => {
    expect(fromMarkup(typed)).toEqual([{ kind: "paragraph", runs }]);
  });

  it("drops empty lines and the ends of lines written on Windows", () => {
    expect(fromMarkup("một\r\n\r\n  hai \n")).toEqual([
      { kind: "paragraph", runs: [{ text: "một" }] },
      { kind: "paragraph", runs: [{ text: "hai" }] },
    ]);
  });
});
