import { describe, expect, test } from "vitest";
import { acceptedTexts } from "@/lib/interop/items/accepted-texts";
import { readItems } from "@/lib/interop/items/read-items";
import { cleanItem } from "@/lib/interop/items/write/clean-item";
import { heldTypes } from "@/lib/interop/items/write/holding";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { WritableItem } from "@/lib/interop/items/write/writing";
import { writtenFormats } from "@/lib/domain/bank/written-format";

function asking(...key: string[]): WritableItem {
  return {
    ...{ ref: "C1", type: "short_text", options: [], key },
    stem: [{ kind: "paragraph", runs: [{ text: "Loại tệp nào?" }] }],
    ...{ points: 1, topic: null, level: null, explanation: null, legalBasis: null },
  };
}

const hidden = ["Văn bản \u202e", "Văn  bản", "Văn bản", "tệp\u200b", "tệp"];

describe("accepted answers that differ only in what nobody sees", () => {
  test("are one, in the order of the first of each", () => {
    expect(acceptedTexts([...hidden, "\u2066\u2069"])).toEqual(["Văn bản", "tệp"]);
  });

  test("are one when an item is cleaned, which is said", () => {
    const { item, changed } = cleanItem(asking(...hidden));

    expect(item.key).toEqual(["Văn bản", "tệp"]);
    expect(changed).toBe(true);
  });

  test.each(writtenFormats.filter((format) => heldTypes[format].has("short_text")))(
    "are one in %s and in what is read of it",
    async (format) => {
      const { bytes } = await writeItems([asking(...hidden)], format);
      const read = await readItems({ name: "x", bytes }, null);

      expect(read.ok && read.value.items.map(({ key }) => key)).toEqual([["Văn bản", "tệp"]]);
    },
  );

  test("are one where another system's file says them apart", async () => {
    const answers = hidden.map((text) => `<answer fraction="100"><text>${text}</text></answer>`);
    const file = `<?xml version="1.0" encoding="UTF-8"?><quiz><question type="shortanswer">
      <name><text>C1</text></name><questiontext format="html"><text>Loại tệp nào?</text></questiontext>
      ${answers.join("")}</question></quiz>`;
    const read = await readItems({ name: "x", bytes: new TextEncoder().encode(file) }, null);

    expect(read.ok && read.value.items.map(({ key }) => key)).toEqual([["Văn bản", "tệp"]]);
  });
});
