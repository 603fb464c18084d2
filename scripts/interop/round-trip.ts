import { readItems } from "@/lib/interop/items/read-items";
import type { ReadItem, ReadType } from "@/lib/interop/items/reading";
import { writeItems } from "@/lib/interop/items/write/write-items";
import {
  type MediaFile,
  type WrittenFormat,
  writtenFormats,
} from "@/lib/interop/items/write/writing";
import { essenceOf } from "./essence";

/** Read again as it was; named as something the format cannot hold; read again as something else. */
export const returns = ["same", "left out", "different"] as const;
export type Return = (typeof returns)[number];

/** What became of one item that was written in a format and read again. */
export type RoundTrip = {
  readonly format: WrittenFormat;
  readonly type: ReadType;
  readonly outcome: Return;
  readonly said: string;
};

/** Writes the items of a file in every format and reads each again. */
export async function roundTrips(items: readonly ReadItem[]): Promise<RoundTrip[]> {
  const known = items.filter(({ status }) => status === "ready");
  const all: RoundTrip[] = [];
  if (known.length === 0) return all;
  for (const format of writtenFormats) all.push(...(await roundTrip(known, format)));
  return all;
}

/** Any picture does: what is compared is that there is one, with its words. */
const picture: MediaFile = { mime: "image/png", bytes: new Uint8Array([137, 80, 78, 71]) };

async function roundTrip(items: readonly ReadItem[], format: WrittenFormat): Promise<RoundTrip[]> {
  const numbered = items.map((item, index) => ({ ...item, ref: `${index + 1}` }));
  const { bytes, remarks } = await writeItems(numbered, format, () => picture);
  const gone = new Map(
    remarks.filter(({ leftOut }) => leftOut).map(({ ref, code }) => [ref, code]),
  );
  const read = await readItems({ name: "", bytes }, null);
  const back = read.ok ? [...read.value.items] : [];
  return numbered.map((item): RoundTrip => {
    const { type, ref } = item;
    const code = gone.get(ref);
    if (code !== undefined) return { format, type, outcome: "left out", said: code };
    const found = back.shift();
    const [before, after] = [item, found].map((one) => one && JSON.stringify(essenceOf(one)));
    const isSame = before === after && found?.status === "ready";
    return { format, type, outcome: isSame ? "same" : "different", said: `${before} ${after}` };
  });
}
