import { describe, expect, it } from "vitest";
import { readTypedItem } from "@/lib/domain/bank/read-typed-item";
import { typeItem } from "@/lib/domain/bank/type-item";
import { emptyItem, type TypedItem, typedItem } from "@/lib/domain/bank/typed-item";

const topicId = "0198c0de-0000-7000-8000-000000000001";

const typed: TypedItem = {
  ...emptyItem(),
  stem: "Điều nào **KHÔNG** đúng?",
  options: [
    { id: "A", text: "Một", pinned: false, misconception: "Nhầm một" },
    { id: "B", text: "Hai", pinned: false, misconception: "bỏ đi vì là đáp án" },
    { id: "C", text: "Cả A và B", pinned: true, misconception: "" },
  ],
  correct: ["B"],
  legalBases: [{ legalDocumentId: topicId, article: " Điều 9 " }],
  topicId,
  level: "VD",
};

describe("readTypedItem", () => {
  it("reads marks, pins, misconceptions of wrong options and where the item stands", () => {
    const read = readTypedItem(typed);

    expect(read).toMatchObject({
      ok: true,
      value: {
        wording: {
          stem: [
            {
              kind: "paragraph",
              runs: [{ text: "Điều nào " }, { text: "KHÔNG", bold: true }, { text: " đúng?" }],
            },
          ],
          key: { type: "single_choice", correct: ["B"] },
          misconceptions: { A: "Nhầm một" },
          legalBases: [{ legalDocumentId: topicId, article: "Điều 9" }],
        },
        place: { topicId, sharedSystemId: null, level: "VD", needsCheck: false },
      },
    });
  });

  it("names everything that is missing from an empty sheet, once each", () => {
    expect(readTypedItem(emptyItem())).toEqual({
      ok: false,
      reason: [
        "no_topic",
        "no_level",
        "no_correct_option",
        "empty_stem",
        "empty_option",
        "same_options",
      ],
    });
  });

  it("refuses two keys of a single choice", () => {
    expect(readTypedItem({ ...typed, correct: ["A", "B"] })).toEqual({
      ok: false,
      reason: ["several_correct_options"],
    });
  });

  it("gives true/false its own two options, whatever stood there before", () => {
    const read = readTypedItem({ ...typed, type: "true_false", correct: ["true"] });

    expect(read).toMatchObject({
      ok: true,
      value: { wording: { interaction: { type: "true_false" }, key: { correct: ["true"] } } },
    });
  });
});

describe("a hotspot", () => {
  const area = { shape: "rectangle", left: 4, top: 4, width: 40, height: 20 } as const;
  const picture = { file: "a".repeat(64), alt: "Cửa sổ thư", width: 400, height: 300 };
  const drawn: TypedItem = {
    ...typed,
    type: "hotspot",
    picture,
    options: [
      { id: "A", text: "Nút Gửi", pinned: false, misconception: "", area },
      {
        id: "B",
        text: "Tệp đính kèm",
        pinned: false,
        misconception: "",
        area: { ...area, top: 60 },
      },
    ],
    correct: ["B"],
  };

  it("is read with its areas, and typed again as it was", () => {
    const read = readTypedItem(drawn);

    if (!read.ok) throw new Error(read.reason.join());
    const { interaction } = read.value.wording;
    expect(interaction).toMatchObject({ several: false, options: [{ area }, {}] });
    expect(typeItem(read.value)).toMatchObject({ picture, options: drawn.options, correct: ["B"] });
  });

  it("asks for several areas where several are right", () => {
    const read = readTypedItem({ ...drawn, correct: ["A", "B"] });

    expect(read).toMatchObject({ value: { wording: { interaction: { several: true } } } });
  });

  it.each<[string, Partial<TypedItem>]>([
    ["no_picture", { picture: undefined }],
    ["picture_without_words", { picture: { ...picture, alt: " " } }],
    ["area_outside", { picture: { ...picture, width: 40 } }],
    ["area_outside", { options: drawn.options.map(({ area: _, ...option }) => option) }],
    ["no_correct_option", { correct: [] }],
  ])("is refused for %s", (reason, change) => {
    expect(readTypedItem({ ...drawn, ...change })).toEqual({ ok: false, reason: [reason] });
  });
});

describe("typeItem", () => {
  it("gives back what was read, so that saving without a change changes nothing", () => {
    const read = readTypedItem(typed);
    if (!read.ok) throw new Error("not read");

    const again = readTypedItem(typedItem.parse(typeItem(read.value)));

    expect(again).toEqual(read);
  });
});
