import { expect, test } from "vitest";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import { collectPictures } from "@/lib/interop/items/collect-pictures";
import { readItems } from "@/lib/interop/items/read-items";
import type { ReadStimulus, SourceBlock } from "@/lib/interop/items/reading";
import { essenceOf } from "@/lib/interop/items/write/essence";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { MediaFile, WritableItem } from "@/lib/interop/items/write/writing";

const text = (words: string): SourceBlock[] => [{ kind: "paragraph", runs: [{ text: words }] }];
const option = (id: string, words: string) => ({ id, content: text(words) });

const letter: ReadStimulus = {
  ref: "NL-001",
  title: "Thư mời họp",
  content: [...text("Họp lúc 8 giờ."), { kind: "image", source: "so-do", alt: "Sơ đồ" }],
};
const notice: ReadStimulus = { ref: "NL-002", title: "", content: text("Câu 9. Thông báo.") };

function anItem(ref: string, own: Partial<WritableItem>): WritableItem {
  return {
    ...{ ref, type: "single_choice", stem: text(`Hỏi ${ref}?`), key: ["A"], points: 1 },
    options: [option("A", "Một"), option("B", "Hai")],
    ...{ topic: null, level: null, explanation: null, legalBasis: null },
    ...own,
  };
}

/** Two texts whose questions do not stand together, and one question alone. */
const items = [
  anItem("C-1", {}),
  anItem("C-2", { stimulus: letter }),
  anItem("C-3", { stimulus: notice }),
  anItem("C-4", { stimulus: letter, type: "multiple_choice", key: ["A", "B"] }),
  anItem("C-5", { stimulus: notice, type: "short_text", options: [], key: ["abc"] }),
];

const picture: MediaFile = { mime: "image/png", bytes: new Uint8Array([137, 80, 78, 71]) };

async function returned(format: (typeof writtenFormats)[number]) {
  const { bytes, remarks } = await writeItems(items, format, () => picture);
  const read = await readItems({ name: "", bytes }, null);
  if (!read.ok) throw new Error(read.reason.code);
  return { bytes, remarks, reading: read.value };
}

test.each(writtenFormats.filter((format) => format !== "gift"))(
  "what several questions are asked about is one text again in %s",
  async (format) => {
    const { reading } = await returned(format);

    expect(reading.skipped).toEqual([]);
    const back = items.map((item) => {
      const words = JSON.stringify(essenceOf(item));
      return reading.items.find((one) => JSON.stringify(essenceOf(one)) === words);
    });
    const refs = back.map((item) => item?.stimulus?.ref);
    expect(back.every((item) => item?.status === "ready")).toBe(true);
    expect(back.map((item) => item?.stimulus?.title)).toEqual([
      ...[undefined, "Thư mời họp", "", "Thư mời họp", ""],
    ]);
    expect(refs[0]).toBeUndefined();
    expect([refs[1], refs[2]]).toEqual([refs[3], refs[4]]);
    expect(refs[1]).not.toBe(refs[2]);
  },
);

test("its picture is found again where a format has pictures", async () => {
  for (const format of ["qti2.1", "qti3.0", "moodle-xml", "docx"] as const) {
    const { bytes, reading } = await returned(format);
    const { pictures, places } = collectPictures(bytes, reading);
    const shown = reading.items.map(({ stimulus }) => stimulus?.title === "Thư mời họp");

    expect(pictures, format).toHaveLength(1);
    expect(places.map((own) => Object.keys(own).length > 0)).toEqual(shown);
  }
});

test("GIFT copies the text into each question and says so", async () => {
  const { remarks, reading } = await returned("gift");

  expect(reading.items.map(essenceOf)).toEqual(items.map(essenceOf));
  expect(remarks.filter(({ code }) => code === "stimulus_copied")).toHaveLength(4);
});
