import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import { type ReadItem, readTypes } from "@/lib/interop/items/reading";
import { cleanItem } from "@/lib/interop/items/write/clean-item";
import { heldTypes } from "@/lib/interop/items/write/holding";
import { writeItems } from "@/lib/interop/items/write/write-items";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import type { WritableItem } from "@/lib/interop/items/write/writing";
import { essenceOf } from "@/lib/interop/items/write/essence";
import { arbitraryItem } from "./arbitrary-item";

const cases = writtenFormats.flatMap((format) =>
  readTypes.filter((type) => heldTypes[format].has(type)).map((type) => ({ format, type })),
);

describe.each(cases)("$type in $format", ({ format, type }) => {
  test("is the same question when it is read again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryItem(type), { minLength: 1, maxLength: 3 }),
        async (items) => {
          const all = items.map((item, index) => ({ ...item, ref: `${item.ref} ${index + 1}` }));
          const written = await writeItems(all, format);
          // GIFT takes an answer with an arrow for a pair; nothing else is left out, but for places in
          // a picture that do not go on paper.
          const left = written.remarks.flatMap(({ ref, leftOut }) => (leftOut ? [ref] : []));
          const unprinted = format === "docx" && type === "hotspot" ? left : [];
          const distinct = all.filter(
            (item) => !isArrowed(item, format) && !unprinted.includes(cleanItem(item).item.ref),
          );
          expect(written.count).toBe(distinct.length);
          if (distinct.length === 0) return;
          const read = await readItems({ name: "x", bytes: written.bytes }, null);
          expect(read.ok).toBe(true);
          if (!read.ok) return;
          expect(read.value.format).toBe(format);
          expect(read.value.skipped).toEqual([]);
          // A Word file has what stands on paper before what stands in its table.
          const inOrder = format === "docx" ? byWords : <One>(list: One[]) => list;
          expect(inOrder(read.value.items.map(seen))).toEqual(inOrder(distinct.map(asked)));
          expect(read.value.items.map(({ status }) => status)).toEqual(distinct.map(() => "ready"));
        },
      ),
      { numRuns: 25 },
    );
  });
});

function byWords<One>(list: One[]): One[] {
  const words = (one: One) => JSON.stringify(one);
  return list.sort((one, other) => (words(one) < words(other) ? -1 : 1));
}

function isArrowed({ type, key }: WritableItem, format: string): boolean {
  return format === "gift" && type === "short_text" && key.some((text) => text.includes("->"));
}

function asked(item: WritableItem) {
  return seen(cleanItem(item).item);
}

/** What a person would see of a question, and of what is said about it. */
function seen(item: WritableItem | ReadItem) {
  const { topic, level, explanation, legalBasis, points } = item;
  return {
    ...essenceOf(item),
    ...{ topic: oneLine(topic), level, points },
    ...{ explanation: oneLine(explanation), legalBasis: oneLine(legalBasis) },
  };
}

function oneLine(text: string | null): string | null {
  return text && text.replace(/\s+/gu, " ").trim();
}
