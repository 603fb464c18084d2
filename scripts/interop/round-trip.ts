import { readItems } from "@/lib/interop/items/read-items";
import type { ReadItem, ReadOption, ReadType, SourceBlock } from "@/lib/interop/items/reading";
import { writeItems } from "@/lib/interop/items/write/write-items";
import { type WrittenFormat, writtenFormats } from "@/lib/domain/bank/written-format";
import type { MediaFile } from "@/lib/interop/items/write/writing";
import { essenceOf } from "@/lib/interop/items/write/essence";

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

/** With words for each picture, as every picture of a bank has them. */
function described(item: ReadItem): ReadItem {
  const blocks = (all: readonly SourceBlock[]) =>
    all.map((block) => (block.kind === "image" ? { ...block, alt: block.alt || "hình" } : block));
  const parts = (all: readonly ReadOption[]) =>
    all.map((part, index) => ({
      ...part,
      content: blocks(part.content).map((block) =>
        block.kind === "image" ? { ...block, alt: `${block.alt} ${index + 1}` } : block,
      ),
    }));
  const prompts = item.prompts === undefined ? {} : { prompts: parts(item.prompts) };
  return { ...item, stem: blocks(item.stem), options: parts(item.options), ...prompts };
}

async function roundTrip(items: readonly ReadItem[], format: WrittenFormat): Promise<RoundTrip[]> {
  const numbered = items.map((item, index) => described({ ...item, ref: `${index + 1}` }));
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
    const before = JSON.stringify(essenceOf(item));
    const at = back.findIndex((one) => JSON.stringify(essenceOf(one)) === before);
    const isSame = at >= 0 && back[at]?.status === "ready";
    if (isSame) back.splice(at, 1);
    const after = isSame ? "" : JSON.stringify(back.slice(0, 1).map(essenceOf));
    return { format, type, outcome: isSame ? "same" : "different", said: `${before} ${after}` };
  });
}
