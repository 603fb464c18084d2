import { foresee } from "./foresee";
import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import type { FindMedia, WritableItem, WriteRemark, Written } from "./writing";

type Content = { readonly bytes: Uint8Array; readonly remarks: readonly WriteRemark[] };

type ItemWriter = (items: readonly WritableItem[], find: FindMedia) => Content | Promise<Content>;

const writers: Readonly<Record<WrittenFormat, () => Promise<ItemWriter>>> = {
  "qti2.1": async () => {
    const { writePackage } = await import("./qti/write-package");
    return (items, find) => writePackage(items, "qti2.1", find);
  },
  "qti3.0": async () => {
    const { writePackage } = await import("./qti/write-package");
    return (items, find) => writePackage(items, "qti3.0", find);
  },
  "moodle-xml": async () => asText((await import("./moodle/write-moodle")).writeMoodle),
  xlsx: async () => {
    const { writeXlsx } = await import("./table/write-xlsx");
    return async (items) => ({ bytes: await writeXlsx(items), remarks: [] });
  },
  docx: async () => (await import("./docx/write-docx")).writeDocx,
  gift: async () => asText((await import("./gift/write-gift")).writeGift),
};

function asText(
  write: (
    items: readonly WritableItem[],
    find: FindMedia,
  ) => { text: string; remarks: readonly WriteRemark[] },
): ItemWriter {
  return (items, find) => {
    const { text, remarks } = write(items, find);
    return { bytes: new TextEncoder().encode(text), remarks };
  };
}

/**
 * Questions as a file of a format. What the format has no form for is named, item by item; nothing
 * is left out unsaid, and no key becomes another.
 *
 * Source: contracts §2.
 */
export async function writeItems(
  items: readonly WritableItem[],
  format: WrittenFormat,
  find: FindMedia = () => null,
): Promise<Written> {
  const { kept, remarks } = foresee(items, format);
  const write = await writers[format]();
  const content = await write(kept, find);
  const left = content.remarks.filter(({ leftOut }) => leftOut).length;
  return { ...content, count: kept.length - left, remarks: [...remarks, ...content.remarks] };
}
