import fc from "fast-check";
import { fileKinds } from "@/lib/domain/item/file-answer";
import type { ReadOption, ReadType, SourceBlock } from "@/lib/interop/items/reading";
import type { WritableItem } from "@/lib/interop/items/write/writing";

/** Signs that mean something in one format or another, and what keyboards and other programs bring. */
const strange = [
  ...["=", "~", "#", "{", "}", ":", "::", "\\", "\\n", "->", "%50%", "####", "*", "//", "[html]"],
  ...['"', "'", "&", "<", ">", "</p>", "<b>", "<script>alert(1)</script>", "]]>", "&amp;", "&#60;"],
  ...[
    "\u0007",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\ud800",
    "e\u0302\u0301",
    "ệ",
    "ｆｏｎｔ",
    "😀",
    "\u00a0",
  ],
  ...["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "A.", "B)", "Câu 2:", "Đáp án: A", "$CATEGORY: x"],
];
const plainWords = [
  "Văn bản",
  "điện tử",
  "ký số",
  "một cửa",
  "UBND",
  "2024",
  "nghị định",
  "máy chủ",
];

/** Anything at all, but for letters as wide as Chinese ones: papers label options with them. */
const anything = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
  .filter((text) => !/[\uff01-\uff5e]/.test(text));

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 2, arbitrary: fc.constantFrom(...strange) },
  { weight: 1, arbitrary: anything },
);

/** A line with words of a person in it, whatever else: it never comes to nothing. */
const line = fc
  .tuple(fc.constantFrom(...plainWords), fc.array(word, { maxLength: 5 }))
  .chain(([sure, others]) =>
    fc
      .shuffledSubarray([sure, ...others], { minLength: others.length + 1 })
      .map((words) => words.join(" ")),
  );

const run = fc.record(
  {
    text: line,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constant(true as const),
  },
  { requiredKeys: ["text"] },
);

const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

const picture = line.map((alt): SourceBlock => ({ kind: "image", source: pixel, alt }));

const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("paragraph" as const), runs: runs() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("list" as const),
      ordered: fc.boolean(),
      items: fc.array(runs(), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: picture },
);

function runs() {
  return fc.array(run, { minLength: 1, maxLength: 3 });
}

const stem = fc
  .tuple(line, fc.array(block, { maxLength: 3 }))
  .map(([text, rest]): SourceBlock[] => [...paragraph(text), ...rest]);

function paragraph(text: string): SourceBlock[] {
  return [{ kind: "paragraph", runs: [{ text }] }];
}

/** Options of different words: a number of their own stands before them. */
function options(least: number, prefix = "") {
  return fc.array(line, { minLength: least, maxLength: 6 }).map((texts) =>
    texts.map((text, index): ReadOption => ({
      id: `${prefix}${String.fromCharCode(65 + index)}`,
      content: paragraph(`mục ${prefix}${index + 1} ${text}`),
    })),
  );
}

type Answer = Pick<WritableItem, "options" | "prompts" | "key" | "file">;

const number = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => String(digits / 10 ** places));
const tolerance = fc.constantFrom("", "", ":0.5", ":0.01", ":2");

/** Answers of each type that a person could have set. */
const answers: Readonly<Record<ReadType, fc.Arbitrary<Answer>>> = {
  single_choice: choice(1, 1),
  multiple_choice: choice(2, 4),
  inline_choice: fc.oneof(choice(1, 1), inlineLists()),
  true_false: fc.constantFrom("true", "false").map((id) => ({ options: truth, key: [id] })),
  ordering: options(2).chain((all) =>
    fc.shuffledSubarray(ids(all), { minLength: all.length }).map((key) => ({ options: all, key })),
  ),
  matching: fc.tuple(options(2), options(2, "L")).chain(([right, left]) =>
    fc
      .array(fc.constantFrom(...ids(right)), { minLength: left.length, maxLength: left.length })
      .map((chosen) => ({
        options: right,
        prompts: left,
        key: left.map(({ id }, index) => `${id} ${chosen[index] ?? ""}`),
      })),
  ),
  short_text: fc
    .array(
      line.map((text) => `mục ${text}`),
      { minLength: 1, maxLength: 3 },
    )
    .map((key) => ({ options: [], key })),
  numeric: fc
    .uniqueArray(number, { minLength: 1, maxLength: 2 })
    .chain((values) => tolerance.map((around) => ({ values, around })))
    .map(({ values, around }) => ({ options: [], key: values.map((one) => one + around) })),
  gap_match: options(2).chain((words) =>
    fc.constantFrom(...ids(words)).map((id) => ({
      options: words,
      prompts: [{ id: "G1", content: paragraph("(1) ____") }],
      key: [`${id} G1`],
    })),
  ),
  hotspot: fc.constant({
    options: [
      { id: "A", content: paragraph("rect 0,0,10,10"), area: "rect 0,0,10,10" },
      { id: "B", content: paragraph("nút Gửi"), area: "circle 30,30,10" },
    ],
    key: ["B"],
  }),
  essay: fc.constant({ options: [], key: [] }),
  file_upload: fc
    .record({
      kinds: fc.subarray([...fileKinds], { minLength: 1 }),
      megabytes: fc.integer({ min: 1, max: 10 }),
    })
    .map((file) => ({ options: [], key: [], file })),
};

/** Two gaps with a list each. */
function inlineLists(): fc.Arbitrary<Answer> {
  return fc.tuple(options(2, "X"), options(2, "Y")).map(([one, other]) => {
    const lists = [one.slice(0, 4), other.slice(0, 4)];
    return {
      options: lists.flat(),
      prompts: lists.map((list, index) => ({
        ...{ id: `G${index + 1}`, content: paragraph(`(${index + 1}) ____`) },
        choices: ids(list),
      })),
      key: lists.map((list, index) => `G${index + 1} ${list.at(-1)?.id ?? ""}`),
    };
  });
}

const truth: ReadOption[] = [
  { id: "true", content: paragraph("Đúng") },
  { id: "false", content: paragraph("Sai") },
];

function choice(least: number, most: number): fc.Arbitrary<Answer> {
  return options(Math.max(2, least)).chain((all) =>
    fc
      .subarray(ids(all), { minLength: least, maxLength: Math.min(most, all.length) })
      .map((key) => ({ options: all, key })),
  );
}

function ids(all: readonly ReadOption[]): string[] {
  return all.map(({ id }) => id);
}

/** Words that a type of question has in its text. */
const endings: Readonly<Partial<Record<ReadType, SourceBlock[]>>> = {
  gap_match: paragraph("Văn bản (1) ____ phải ký số."),
  inline_choice: paragraph("Văn bản ____ phải ký số."),
  hotspot: [{ kind: "image", source: pixel, alt: "Màn hình soạn thư" }],
};

/** The gaps of a text that has several. */
function gapped(type: ReadType, { prompts }: Answer): SourceBlock[] | null {
  return type === "inline_choice" && prompts !== undefined
    ? paragraph("Văn bản (1) ____ phải ký số trước khi (2) ____.")
    : null;
}

/** Any question of a type, with everything that may be said of one. */
export function arbitraryItem(type: ReadType): fc.Arbitrary<WritableItem> {
  const note = fc.option(line, { nil: null });
  return fc
    .record({
      ref: fc.oneof(fc.stringMatching(/^[A-Z]{2}-\d{3}$/), line),
      stem,
      answer: answers[type],
      points: fc.constantFrom(1, 1, 0.5, 2),
      topic: note,
      level: fc.constantFrom(null, "NB", "TH", "VD", "VDC"),
      explanation: note,
      legalBasis: note,
    })
    .map(({ answer, stem: asked, ...rest }) => ({
      ...rest,
      type,
      ...answer,
      stem: [...asked, ...(gapped(type, answer) ?? endings[type] ?? [])],
    }));
}
