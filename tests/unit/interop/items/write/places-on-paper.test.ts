import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { openArchive } from "@/lib/interop/archive/open-archive";
import { readItems } from "@/lib/interop/items/read-items";
import type { SourceBlock } from "@/lib/interop/items/reading";
import { misreadPlaces } from "@/lib/interop/items/write/docx/foresee-places";
import { foresee } from "@/lib/interop/items/write/foresee";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { WritableItem } from "@/lib/interop/items/write/writing";
import { readingOf } from "../said";

const text = (words: string): SourceBlock[] => [{ kind: "paragraph", runs: [{ text: words }] }];

const white = await sharp({ create: { width: 200, height: 100, channels: 3, background: "#fff" } })
  .png()
  .toBuffer();

const asked: WritableItem = {
  ...{ ref: "H1", type: "hotspot", points: 1, key: ["send"] },
  stem: [...text("Bấm vào đâu để gửi?"), { kind: "image", source: "x", alt: "Màn hình" }],
  options: [
    { id: "send", content: text("Nút Gửi"), area: "circle 40,50,10" },
    { id: "other", content: text("rect 100,20,180,80"), area: "rect 100,20,180,80" },
  ],
  ...{ topic: null, level: "TH", explanation: null, legalBasis: null },
};

const write = (item: WritableItem) =>
  writeItems([item], "docx", () => ({ bytes: white, mime: "image/png" }));

describe("a question that asks for a place, in Word", () => {
  test("has its areas in the picture, places behind the options, and the letter of the key", async () => {
    const { bytes, count, remarks } = await write(asked);
    const { names, read } = (() => {
      const archive = openArchive(bytes);
      if (!archive.ok) throw new Error(archive.reason);
      return archive.value;
    })();
    const picture = read(names.find((name) => name.endsWith(".png")) ?? "") ?? new Uint8Array();
    const { channels } = await sharp(picture).stats();
    const found = readingOf(await readItems({ name: "", bytes }, null)).items;

    expect({ count, remarks }).toEqual({ count: 1, remarks: [] });
    expect(await misreadPlaces([asked])).toEqual([]);
    // Something was drawn on what was white all over.
    expect(channels.slice(0, 3).every(({ min }) => min < 255)).toBe(true);
    expect(found).toMatchObject([
      {
        ...{ type: "hotspot", status: "ready", key: ["A"], level: "TH" },
        stem: [{ kind: "paragraph" }, { kind: "image", alt: "Màn hình" }],
        options: [
          { content: text("Nút Gửi"), area: "circle 40,50,10" },
          { area: "rect 100,20,180,80" },
        ],
      },
    ]);
  });

  test("has its places in the dots of the picture, whatever they were measured on", async () => {
    const { bytes } = await write({ ...asked, canvas: { width: 400, height: 200 } });
    const [item] = readingOf(await readItems({ name: "", bytes }, null)).items;

    expect(item?.options.map(({ area }) => area)).toEqual(["circle 20,25,5", "rect 50,10,90,40"]);
  });

  test.each<[string, Partial<WritableItem>]>([
    ["more than a point", { points: 2 }],
    [
      "words that read as something else",
      { stem: [...asked.stem, ...text("A. Không phải phương án"), ...text("Câu 9: Đâu?")] },
    ],
    [
      "a shape nobody draws",
      { options: [{ id: "send", content: text("Nút Gửi"), area: "ellipse 1,2,3,4" }] },
    ],
  ])("is left out by its name for %s", async (_, own) => {
    const left = [{ ref: "H1", code: "places_not_on_paper", leftOut: true }];
    const { count, remarks } = await write({ ...asked, ...own });

    expect(count).toBe(0);
    expect(remarks).toEqual(left);
    const { kept, remarks: foreseen } = foresee([{ ...asked, ...own }], "docx");
    expect([...foreseen, ...(await misreadPlaces(kept))]).toEqual(left);
  });
});
