import { describe, expect, test } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import type { ReadOption, SourceBlock } from "@/lib/interop/items/reading";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { MediaFile, WritableItem } from "@/lib/interop/items/write/writing";
import { itemsIn, readingOf } from "../said";

function text(words: string): SourceBlock[] {
  return [{ kind: "paragraph", runs: [{ text: words }] }];
}

function option(id: string, words: string): ReadOption {
  return { id, content: text(words) };
}

function anItem(own: Partial<WritableItem> = {}): WritableItem {
  return {
    ...{ ref: "C1", type: "single_choice", stem: text("Chọn một") },
    options: [option("A", "Một"), option("B", "Hai")],
    ...{ key: ["B"], points: 1, topic: null, level: null, explanation: null, legalBasis: null },
    ...own,
  };
}

async function back(format: "xlsx" | "docx", ...items: WritableItem[]) {
  const { bytes } = await writeItems(items, format);
  return readItems({ name: "", bytes }, null);
}

describe("Excel", () => {
  test("keeps from a spreadsheet what it would take for a formula, and gives it back", async () => {
    const item = anItem({
      stem: text("=cmd|' /C calc'!A0"),
      options: [option("A", "+84 234"), option("B", "#REF!"), option("C", "'=1")],
    });

    expect(itemsIn(await back("xlsx", item))).toEqual([
      "single_choice · =cmd|' /C calc'!A0 · A +84 234 | B #REF! | C '=1 · B",
    ]);
  });

  test("keeps letters that every option begins with", async () => {
    const options = [option("A", "A. Lưu"), option("B", "B. Mở")];

    expect(itemsIn(await back("xlsx", anItem({ options })))).toEqual([
      "single_choice · Chọn một · A A. Lưu | B B. Mở · B",
    ]);
  });

  test("says the type of a row, so that no answer is taken for another", async () => {
    const read = await back(
      "xlsx",
      anItem({ type: "multiple_choice" }),
      anItem({ ref: "C2", type: "ordering", key: ["B", "A"] }),
      anItem({ ref: "C3", type: "short_text", options: [], key: ["Đúng", "A"] }),
      anItem({ ref: "C4", type: "numeric", options: [], key: ["3.14:0.01", "5"] }),
      anItem({ ref: "C5", type: "essay", options: [], key: [] }),
      anItem({
        ...{ ref: "C6", type: "matching", key: ["x B", "y B"] },
        prompts: [option("x", "Trái một"), option("y", "Trái hai")],
      }),
    );

    expect(itemsIn(read)).toEqual([
      "multiple_choice · Chọn một · A Một | B Hai · B",
      "ordering · Chọn một · A Một | B Hai · B, A",
      "short_text · Chọn một ·  · Đúng, A",
      "numeric · Chọn một ·  · 3.14:0.01, 5",
      "essay · Chọn một ·  · ",
      "matching · Chọn một · 1 Trái một | 2 Trái hai | A Một | B Hai · 1 B, 2 B",
    ]);
  });

  test("says that pictures and marks are gone", async () => {
    const image: SourceBlock = { kind: "image", source: "x", alt: "Màn hình" };
    const { remarks } = await writeItems([anItem({ stem: [image] })], "xlsx");

    expect(remarks).toEqual([{ ref: "C1", code: "pictures_as_words" }]);
  });
});

describe("Word", () => {
  test("is a question paper with topics, levels and keys", async () => {
    const item = anItem({
      ...{ topic: "Chữ ký số", level: "TH", explanation: "Vì hai.", legalBasis: "Luật 20, Điều 1" },
    });

    expect(readingOf(await back("docx", item)).items).toMatchObject([
      {
        ...{ ref: "1", topic: "Chữ ký số", level: "TH", key: ["B"] },
        ...{ explanation: "Vì hai.", legalBasis: "Luật 20, Điều 1", points: 1 },
      },
    ]);
  });

  test("puts what would read as something else into a table", async () => {
    const trap = anItem({
      stem: [...text("Điều nào đúng?"), ...text("A. Không phải phương án"), ...text("Câu 9: Đâu?")],
    });
    const read = await back("docx", trap, anItem({ ref: "C2" }));

    expect(itemsIn(read)).toEqual([
      "single_choice · Chọn một · A Một | B Hai · B",
      "single_choice · Điều nào đúng? / A. Không phải phương án / Câu 9: Đâu? · A Một | B Hai · B",
    ]);
  });

  test("holds pictures with their words", async () => {
    const png: MediaFile = {
      mime: "image/png",
      bytes: Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0)),
    };
    const image: SourceBlock = { kind: "image", source: "x", alt: "Màn hình" };
    const item = anItem({ stem: [...text("Xem hình"), image] });
    const { bytes, remarks } = await writeItems([item], "docx", () => png);

    expect(remarks).toEqual([]);
    expect(itemsIn(await readItems({ name: "", bytes }, null))).toEqual([
      "single_choice · Xem hình / [Màn hình] · A Một | B Hai · B",
    ]);
  });
});

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
