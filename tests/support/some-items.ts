import { paragraphs } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import type { ResponseValue } from "@/lib/domain/item/response";

/** An item of a type, with what may be answered to it. */
export type SomeItem = {
  readonly interaction: Interaction;
  readonly key: ItemKey;
  readonly right: ResponseValue;
  /** With the points of a hundred that it earns when parts count. */
  readonly half: readonly [ResponseValue, number];
  readonly wrong: ResponseValue;
  /** Values that are not of this item. */
  readonly foreign: readonly unknown[];
};

const named = (ids: readonly string[]) =>
  ids.map((id) => ({ id, content: paragraphs(`Nội dung ${id}`), pinned: false }));

/** One item of every type that is more than a choice. */
export const someItems = {
  matching: {
    interaction: {
      type: "matching",
      prompts: named(["L1", "L2", "L3", "L4"]).map(({ id, content }) => ({ id, content })),
      options: named(["a", "b", "c"]),
      shuffle: true,
    },
    key: { type: "matching", correct: ["L1 a", "L2 b", "L3 a", "L4 c"] },
    right: ["L4 c", "L1 a", "L2 b", "L3 a"],
    half: [["L1 a", "L2 b", "L3 b"], 50],
    wrong: ["L1 b", "L2 a", "L3 c", "L4 a"],
    foreign: ["a", ["a"], ["L1 d"], ["L5 a"], ["L1 a", "L1 b"], ["L1 a", "L1 a"], ["a L1"], [1]],
  },
  ordering: {
    interaction: { type: "ordering", options: named(["p", "q", "r", "s", "t"]) },
    key: { type: "ordering", correct: ["r", "p", "t", "q", "s"] },
    right: ["r", "p", "t", "q", "s"],
    half: [["t", "q", "s", "r", "p"], 75],
    wrong: ["s", "q", "t", "p", "r"],
    foreign: ["r", ["r", "r"], ["x"], [["r"]], ["r p"]],
  },
  short_text: {
    interaction: { type: "short_text", reading: { marks: true, capitals: false } },
    key: { type: "short_text", correct: ["Định dạng", "Format"] },
    right: " định  DẠNG ",
    half: ["dinh dang", 0],
    wrong: "Chèn",
    foreign: [["Định dạng"], "   ", "một\nhai", "x".repeat(201), 5],
  },
  numeric: {
    interaction: { type: "numeric", unit: "MB" },
    key: { type: "numeric", correct: ["1024.5:0.5"] },
    right: "1.025 MB",
    half: ["1025,01", 0],
    wrong: "nhiều lắm",
    foreign: [["1024"], " ", "1\t2", "1".repeat(61), 1024],
  },
  gap_match: {
    interaction: {
      type: "gap_match",
      prompts: ["G1", "G2"].map((id) => ({ id, content: paragraphs(`(${id[1]}) ____`) })),
      options: named(["a", "b", "c"]),
      shuffle: true,
    },
    key: { type: "gap_match", correct: ["G1 b", "G2 c"] },
    right: ["G1 b", "G2 c"],
    half: [["G1 b", "G2 a"], 50],
    wrong: ["G1 a"],
    foreign: ["b", ["b G1"], ["G3 b"], ["G1 b", "G1 c"]],
  },
  inline_choice: {
    interaction: {
      type: "inline_choice",
      prompts: [
        { id: "G1", content: paragraphs("(1) ____"), options: ["a", "b"] },
        { id: "G2", content: paragraphs("(2) ____"), options: ["c", "d"] },
      ],
      options: named(["a", "b", "c", "d"]),
    },
    key: { type: "inline_choice", correct: ["G1 a", "G2 d"] },
    right: ["G2 d", "G1 a"],
    half: [["G1 b", "G2 d"], 50],
    wrong: ["G1 b", "G2 c"],
    foreign: [["G1 c"], ["G2 a"], ["G1 a", "G1 b"], "a"],
  },
  hotspot: {
    interaction: {
      type: "hotspot",
      picture: { blob: "a".repeat(64), alt: "Cửa sổ thư", width: 400, height: 300 },
      options: named(["A", "B", "C", "D"]).map((option, place) => ({
        ...{
          ...option,
          area: { shape: "rectangle", left: 10, top: 50 * place, width: 80, height: 40 },
        },
      })),
      several: true,
    },
    key: { type: "hotspot", correct: ["A", "C"] },
    right: ["C", "A"],
    half: [["A"], 50],
    wrong: ["B", "D"],
    foreign: ["A", ["E"], ["A", "A"], ["A B"], [1]],
  },
} as const satisfies Record<string, SomeItem>;

/** The same, with their types. */
export const everyItem = Object.entries(someItems) as [keyof typeof someItems, SomeItem][];
