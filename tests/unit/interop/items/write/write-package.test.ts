import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import type { SourceBlock } from "@/lib/interop/items/reading";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { MediaFile, WritableItem } from "@/lib/interop/items/write/writing";

const png: MediaFile = { mime: "image/png", bytes: new Uint8Array([137, 80, 78, 71, 1, 2, 3]) };

function text(words: string): SourceBlock[] {
  return [{ kind: "paragraph", runs: [{ text: words }] }];
}

function anItem(own: Partial<WritableItem> = {}): WritableItem {
  return {
    ...{ ref: "CNTT-001", type: "single_choice", stem: text("Chữ ký số gắn với ai?") },
    options: [
      { id: "A", content: text("Người ký") },
      { id: "B", content: text("Văn thư") },
    ],
    ...{ key: ["A"], points: 2, topic: "Chữ ký số", level: "TH" },
    ...{ explanation: "Khoá bí mật do người ký giữ.", legalBasis: "Luật 20/2023/QH15, Điều 22" },
    ...own,
  };
}

const picture: SourceBlock = { kind: "image", source: "anh", alt: "Màn hình" };

describe.each(["qti2.1", "qti3.0"] as const)("a package of %s", (format) => {
  test("lists each of its files under its type, with the pictures that an item shows", async () => {
    const items = [anItem({ stem: [...text("Xem hình."), picture] }), anItem({ ref: "B 2" })];
    const { bytes, remarks } = await writeItems(items, format, () => png);
    const files = unzipSync(bytes);
    const manifest = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href = ""]) => href);

    expect(remarks).toEqual([]);
    expect(Object.keys(files)[0]).toBe("imsmanifest.xml");
    expect(new Set(listed)).toEqual(
      new Set(Object.keys(files).filter((name) => name !== "imsmanifest.xml")),
    );
    expect(files["media/hinh-1.png"]).toEqual(png.bytes);
    const types = [...manifest.matchAll(/ type="([^"]+)"/g)].map(([, type]) => type);
    const version = format === "qti2.1" ? "v2p1" : "v3p0";
    expect(types).toEqual([
      ...[`imsqti_item_xml${version}`, `imsqti_item_xml${version}`, `imsqti_test_xml${version}`],
    ]);
  });

  test("carries points, topic, level, legal basis and explanation there and back", async () => {
    const { bytes } = await writeItems([anItem()], format);
    const read = await readItems({ name: "", bytes }, null);

    expect(read.ok && read.value.items[0]).toMatchObject({
      ...{ ref: "CNTT-001", points: 2, topic: "Chữ ký số", level: "TH" },
      ...{ explanation: "Khoá bí mật do người ký giữ.", legalBasis: "Luật 20/2023/QH15, Điều 22" },
    });
  });

  test("gives an item whose name is none in XML another, and keeps its own as title", async () => {
    const { bytes } = await writeItems([anItem({ ref: "1 câu <số>" })], format);
    const files = unzipSync(bytes);
    const item = strFromU8(files["items/item-1.xml"] ?? new Uint8Array());

    expect(item).toContain('identifier="item-1" title="1 câu &lt;số&gt;"');
  });

  test("says which picture is not at hand, and leaves its words", async () => {
    const { bytes, remarks } = await writeItems([anItem({ stem: [picture] })], format);
    const item = strFromU8(unzipSync(bytes)["items/item-1.xml"] ?? new Uint8Array());

    expect(remarks).toEqual([
      { ref: "CNTT-001", code: "picture_missing", values: { source: "anh" } },
    ]);
    expect(item).toContain("[Màn hình]");
  });

  test("makes the same file of the same items", async () => {
    const [one, other] = [
      await writeItems([anItem()], format),
      await writeItems([anItem()], format),
    ];

    expect(one.bytes).toEqual(other.bytes);
  });
});

test("leaves out a hotspot whose picture or places are not known, and says so", async () => {
  const { count, remarks } = await writeItems([anItem({ type: "hotspot" })], "qti2.1");

  expect(count).toBe(0);
  expect(remarks).toEqual([{ ref: "CNTT-001", code: "hotspot_without_picture", leftOut: true }]);
});
