import { describe, expect, test } from "vitest";
import type { ReadOption, SourceBlock } from "@/lib/interop/items/reading";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import type { WritableItem } from "@/lib/interop/items/write/writing";

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

async function written(format: WrittenFormat, ...items: WritableItem[]): Promise<string> {
  return new TextDecoder().decode((await writeItems(items, format)).bytes);
}

describe("GIFT", () => {
  test("escapes what has a meaning of its own", async () => {
    const item = anItem({ ref: "a::b", stem: text("{x} = 1 ~ #2: \\n"), explanation: "Vì 1=1" });

    expect(await written("gift", item)).toBe(
      "::a\\:\\:b::\\{x\\} \\= 1 \\~ \\#2\\: \\\\n {\n~Một\n=Hai\n####Vì 1\\=1}\n",
    );
  });

  test("is in HTML where plain text would be taken for it", async () => {
    expect(await written("gift", anItem({ stem: text("a < b & c") }))).toContain(
      "[html]a &lt; b &amp; c {",
    );
  });

  test("shares the mark among the right answers of several", async () => {
    const options = ["A", "B", "C", "D"].map((id) => option(id, id));
    const item = anItem({ type: "multiple_choice", options, key: ["A", "B", "D"] });

    expect(await written("gift", item)).toContain(
      "{\n~%33.33333%A\n~%33.33333%B\n~%-100%C\n~%33.33333%D\n}",
    );
  });

  test("says topics in categories, level and legal basis in tags", async () => {
    const item = anItem({ topic: "Mạng/Internet", level: "VD", legalBasis: "Điều 5 [mới]" });

    expect(await written("gift", item, anItem())).toBe(
      [
        "$CATEGORY: $course$/top/Mạng//Internet",
        "",
        "// [tag:mức độ: VD] [tag:căn cứ: Điều 5 [mới\\]]",
        "::C1::Chọn một {\n~Một\n=Hai\n}",
        "",
        "$CATEGORY: $course$/top",
        "",
        "::C1::Chọn một {\n~Một\n=Hai\n}\n",
      ].join("\n"),
    );
  });

  test("says which item it cannot hold, and writes the others", async () => {
    const { count, remarks } = await writeItems(
      [
        anItem({ type: "short_text", options: [], key: ["Tệp -> Lưu"] }),
        anItem({ ref: "C2", type: "gap_match" }),
        anItem({ ref: "C3" }),
      ],
      "gift",
    );

    expect(count).toBe(1);
    expect(remarks).toEqual([
      { ref: "C1", code: "arrow_not_held", leftOut: true },
      { ref: "C2", code: "type_not_held", values: { type: "gap_match" }, leftOut: true },
    ]);
  });
});

describe("Moodle XML", () => {
  test("holds HTML as text, whatever it says", async () => {
    expect(await written("moodle-xml", anItem({ stem: text("]]> <b>&") }))).toContain(
      '<questiontext format="html"><text>]]&amp;gt; &amp;lt;b&amp;gt;&amp;amp;</text></questiontext>',
    );
  });

  test("writes an ordering in its right order, which is how Moodle knows it", async () => {
    const item = anItem({ type: "ordering", key: ["B", "A"] });

    expect(await written("moodle-xml", item)).toMatch(
      /fraction="1".{0,60}Hai.*fraction="2".{0,60}Một/,
    );
  });

  test("takes a star for itself", async () => {
    const item = anItem({ type: "short_text", options: [], key: ["*.docx"] });

    expect(await written("moodle-xml", item)).toContain("<text>\\*.docx</text>");
  });

  test("leaves out pairs that it has no form for, and says so", async () => {
    const prompts = [option("1", "Trái")];
    const twice = anItem({ type: "matching", prompts, key: ["1 A", "1 B"] });
    const twins = anItem({
      ...{ ref: "C2", type: "matching", prompts, key: ["1 A"] },
      options: [option("A", "Như nhau"), option("B", "Như nhau")],
    });
    const { remarks } = await writeItems([twice, twins], "moodle-xml");

    expect(remarks).toEqual([
      { ref: "C1", code: "pairs_not_held", leftOut: true },
      { ref: "C2", code: "twins_not_held", leftOut: true },
    ]);
  });
});

test("says that signs nobody sees were taken out, and that an item has no key", async () => {
  const { remarks } = await writeItems([anItem({ stem: text("a\u202eb\u0007"), key: [] })], "gift");

  expect(remarks).toEqual([
    { ref: "C1", code: "signs_removed" },
    { ref: "C1", code: "without_key" },
  ]);
});

test("leaves out of GIFT what would be something else there without its key", async () => {
  const prompts = [option("1", "Trái")];
  const items = [
    anItem({ type: "short_text", options: [], key: [] }),
    anItem({ ref: "C2", type: "matching", prompts, key: [] }),
  ];
  const { remarks } = await writeItems(items, "gift");

  expect(remarks).toEqual([
    { ref: "C1", code: "keyless_not_held", leftOut: true },
    { ref: "C2", code: "keyless_not_held", leftOut: true },
  ]);
});

test("says that an option in several marks is words only where a format knows no more", async () => {
  const bold: ReadOption = {
    id: "A",
    content: [{ kind: "paragraph", runs: [{ text: "đậm", bold: true }] }],
  };
  const item = anItem({ type: "inline_choice", options: [bold, option("B", "thường")] });
  const { remarks } = await writeItems([item], "qti3.0");

  expect(remarks).toEqual([{ ref: "C1", code: "options_as_text" }]);
});
