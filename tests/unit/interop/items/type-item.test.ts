import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isKeyless, readTypedItem } from "@/lib/domain/bank/read-typed-item";
import { addExcerpts } from "@/lib/interop/items/add-excerpts";
import { textBlocks } from "@/lib/interop/items/blocks";
import { finishItem, type FoundItem, letteredOptions } from "@/lib/interop/items/finish-item";
import { findBases, findLevel, findTopic, knowPlaces } from "@/lib/interop/items/known-places";
import { typeItem } from "@/lib/interop/items/type-item";

const known = knowPlaces(
  [{ id: "11111111-1111-4111-8111-111111111111", code: "T03", name: "Thư điện tử công vụ" }],
  [
    { id: "22222222-2222-4222-8222-222222222222", number: "30/2020/NĐ-CP" },
    { id: "33333333-3333-4333-8333-333333333333", number: "42/2022/NĐ-CP" },
  ],
);

const found = (over: Partial<FoundItem> = {}) =>
  finishItem({
    ref: "1",
    type: "single_choice",
    stem: textBlocks("Việc nào đúng?"),
    options: letteredOptions(["Một", "Hai", "Ba"].map(textBlocks)),
    key: ["B"],
    ...over,
  });

const typed = (over: Partial<FoundItem> = {}) => {
  const result = typeItem(found(over), known, "tep.docx");
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
};

describe("a question of a file as an author goes on with it", () => {
  it("names its options by letters, whatever the file called them", () => {
    const options = ["choice-1", "choice-2"].map((id) => ({ id, content: textBlocks(id) }));

    expect(typed({ options, key: ["choice-2"] }).typed).toMatchObject({
      options: [{ id: "A" }, { id: "B" }],
      correct: ["B"],
      source: "tep.docx",
    });
  });

  it("has no key where the file's cannot be believed", () => {
    expect(typed({ doubtful: true }).typed.correct).toEqual([]);
  });

  it("keeps the key of a file that only left an option empty", () => {
    const options = letteredOptions(["Một", "Hai", ""].map(textBlocks));
    const warnings = [{ code: "option_empty" }];

    expect(typed({ options, warnings, doubtful: true }).typed.correct).toEqual(["B"]);
  });

  it("has no key where an option is empty and something else holds against it", () => {
    const options = letteredOptions(["Một", "Hai", ""].map(textBlocks));
    const warnings = [{ code: "option_empty" }, { code: "options_out_of_order" }];

    expect(typed({ options, warnings, doubtful: true }).typed.correct).toEqual([]);
  });

  it("keeps no key that names the empty option", () => {
    const options = letteredOptions(["Một", "", "Ba"].map(textBlocks));
    const warnings = [{ code: "option_empty" }];

    expect(typed({ options, warnings, doubtful: true }).typed.correct).toEqual([]);
  });

  it("keeps signs of our own markup as what the file says", () => {
    const { stem } = typed({ stem: textBlocks("Gõ **kwargs** hay __init__?") }).typed;

    expect(stem).toBe("Gõ \\*\\*kwargs\\*\\* hay \\_\\_init\\_\\_?");
  });

  it("keeps options in their order when one speaks of others", () => {
    const options = letteredOptions(["Một", "Hai", "Cả A và B"].map(textBlocks));

    expect(typed({ options }).typed).toMatchObject({
      shuffle: false,
      options: [{ pinned: false }, { pinned: false }, { pinned: true }],
    });
  });

  it.each([
    [["true"], [], ["true"]],
    [["B"], ["Đúng", "Sai"], ["false"]],
    [["A"], ["Sai", "Đúng"], ["false"]],
  ])("reads the key %j of true or false among %j as %j", (key, words, correct) => {
    const options = letteredOptions(words.map(textBlocks));

    expect(typed({ type: "true_false", key, options }).typed.correct).toEqual(correct);
  });

  it("takes accepted words and a number as officers write them", () => {
    const bare = { options: [] };
    const words = typed({ ...bare, type: "short_text", key: ["Hà Nội", "thủ đô Hà Nội"] }).typed;
    const number = typed({ ...bare, type: "numeric", key: ["3.5:0.1"] }).typed;
    const several = typed({ ...bare, type: "numeric", key: ["1", "2"] }).typed;

    expect(words).toMatchObject({ type: "short_text", accepted: "Hà Nội\nthủ đô Hà Nội" });
    expect(number.number).toEqual({ value: "3,5", tolerance: "0,1", unit: "" });
    expect(several.number.value).toBe("");
  });

  it("puts steps in the order of the key, and keeps that there is none as unsaid", () => {
    const whole = typed({ type: "ordering", key: ["C", "A", "B"] }).typed;
    const doubtful = typed({ type: "ordering", doubtful: true }).typed;

    expect(whole.options.map(({ text }) => text)).toEqual(["Ba", "Một", "Hai"]);
    expect(whole.unsorted).toBeUndefined();
    expect(doubtful).toMatchObject({ unsorted: true, options: [{}, {}, {}] });
    expect(isKeyless(doubtful)).toBe(true);
    expect(isKeyless({ ...doubtful, unsorted: false })).toBe(false);
    expect(readTypedItem({ ...doubtful, level: "NB", topicId: randomUUID() })).toEqual({
      ok: false,
      reason: ["unsorted"],
    });
  });

  it.each([[["x B", "y A"]], [["B x", "A y"]]])("pairs left sides by the key %j", (key) => {
    const prompts = ["x", "y"].map((id) => ({ id, content: textBlocks(`vế ${id}`) }));
    const paired = typed({ type: "matching", prompts, key }).typed;
    const open = typed({ type: "matching", prompts, key, doubtful: true }).typed;

    expect(paired.prompts).toMatchObject([
      { id: "P1", text: "vế x", option: "B" },
      { id: "P2", text: "vế y", option: "A" },
    ]);
    expect(open.prompts.map(({ option }) => option)).toEqual(["", ""]);
  });

  it("takes the words of gaps, and the lists of gaps with the right option first", () => {
    const gaps = ["(1) ____", "(2) ____"].map((label, index) => ({
      id: `G${index + 1}`,
      content: textBlocks(label),
    }));
    const stem = textBlocks("Gõ (1) ____ rồi (2) ____");
    const dragged = typed({ type: "gap_match", stem, prompts: gaps, key: ["C G1", "A G2"] }).typed;
    const lists = gaps.map((gap, index) => ({
      ...gap,
      choices: index === 0 ? ["A", "B"] : ["A", "C"],
    }));
    const chosen = typed({
      type: "inline_choice",
      stem,
      prompts: lists,
      key: ["G1 B", "G2 C"],
    }).typed;

    expect(dragged.prompts.map(({ option }) => option)).toEqual(["C", "A"]);
    expect(chosen.prompts.map(({ list }) => list)).toEqual(["Hai\nMột", "Ba\nMột"]);
    for (const item of [dragged, chosen]) {
      expect(readTypedItem({ ...item, level: "NB", topicId: randomUUID() }).ok).toBe(true);
    }
  });

  it("names the one place of a text where an option is to be chosen", () => {
    const inText = typed({ type: "inline_choice", stem: textBlocks("Nhấn ____ để gửi") }).typed;
    const below = typed({ type: "inline_choice" }).typed;
    const open = typed({ type: "inline_choice", doubtful: true }).typed;

    expect(inText).toMatchObject({
      stem: "Nhấn (1) ____ để gửi",
      prompts: [{ list: "Hai\nMột\nBa" }],
    });
    expect(below.stem).toBe("Việc nào đúng?\n(1) ____");
    expect(open).toMatchObject({ unsorted: true, prompts: [{ list: "Một\nHai\nBa" }] });
    expect(isKeyless(open)).toBe(true);
  });

  it("says which pictures, topics and laws did not come along", () => {
    const picture = { kind: "image", source: "a.png", alt: "" } as const;
    const { typed: item, remarks } = typed({
      stem: [...textBlocks("Hình nào?"), picture],
      topic: "Chủ đề lạ",
      legalBasis: "Thông tư 99/2099/TT-BNV",
      explanation: "Vì thế.",
    });

    expect(remarks.map(({ code }) => code)).toEqual([
      "pictures_left_out",
      "basis_not_in_register",
      "topic_not_known",
    ]);
    expect(item).toMatchObject({
      stem: "Hình nào?",
      explanation: "Vì thế.\nThông tư 99/2099/TT-BNV",
      needsCheck: true,
      topicId: "",
    });
  });

  it("leaves to a person what the markers of an essay look for", () => {
    const read = typeItem(found({ type: "essay", key: [], points: 2.5 }), known, "");

    expect(read).toMatchObject({
      value: {
        typed: { type: "essay", essay: { criteria: [{ id: "C1", text: "", points: "2,5" }] } },
      },
    });
  });

  it("is passed over by name when the bank has no room for it", () => {
    const long = found({ stem: textBlocks("Dài. ".repeat(6000)) });

    expect(typeItem(long, known, "")).toMatchObject({ reason: { code: "larger_than_held" } });
  });
});

describe("the words of a file for what the bank knows", () => {
  it.each(["thu dien tu cong vu", "T03", "PHẦN II. Thư điện tử công vụ", "3. Thư điện tử công vụ"])(
    "finds the topic of %j",
    (text) => expect(findTopic(text, known)).toBe("11111111-1111-4111-8111-111111111111"),
  );

  it.each([
    ["NB", "NB"],
    ["[<VDC>]", "VDC"],
    ["Thông hiểu", "TH"],
    ["khó", null],
  ])("takes the level %j for %j", (text, level) => expect(findLevel(text)).toBe(level));

  it("finds documents by their whole numbers, and the place in the only one", () => {
    const one = findBases("theo Khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP", known);
    const two = findBases("30/2020/NĐ-CP và 42/2022/NĐ-CP, Điều 1", known);
    const other = findBases("Nghị định 130/2020/NĐ-CP", known);

    expect(one.known).toEqual([
      { legalDocumentId: "22222222-2222-4222-8222-222222222222", article: "Khoản 2 Điều 5" },
    ]);
    expect(two.known.map(({ article }) => article)).toEqual(["", ""]);
    expect(other).toEqual({ known: [], unknown: "Nghị định 130/2020/NĐ-CP" });
  });
});

describe("a question beside its file", () => {
  it("has the lines up to the next question, without empty ones at the end", () => {
    const lines = ["Câu 1", "A. Một", "", "Câu 2", "A. Hai"].map((text, index) => ({
      line: index + 1,
      text,
    }));
    const items = [found({ line: 1 }), found({ line: 4 }), found()];

    const { items: sourced } = addExcerpts(
      { format: "text", items, skipped: [], lines },
      { pictures: [], places: [] },
    );

    expect(sourced.map(({ source }) => source.map(({ line }) => line))).toEqual([
      [1, 2],
      [4, 5],
      [],
    ]);
  });
});
