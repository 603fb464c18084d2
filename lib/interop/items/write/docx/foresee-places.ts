import type { MediaFile, WritableItem, WriteRemark } from "../writing";
import { writeDocx } from "./write-docx";

/** Any picture does: what reads as something else are words. */
const anyPicture: MediaFile = { mime: "image/png", bytes: new Uint8Array([137, 80, 78, 71]) };

/**
 * The questions on a place in a picture, and those on the same text, that a paper in Word would not
 * give back as they are: found by writing and reading them, as the paper itself is made.
 */
export async function misreadPlaces(items: readonly WritableItem[]): Promise<WriteRemark[]> {
  const pointed = items.filter(({ type }) => type === "hotspot");
  if (pointed.length === 0) return [];
  const texts = new Set(pointed.flatMap(({ stimulus }) => stimulus?.ref ?? []));
  const written = items.filter(
    (item) => pointed.includes(item) || (item.stimulus && texts.has(item.stimulus.ref)),
  );
  const { remarks } = await writeDocx(written, () => anyPicture);
  return remarks.filter(({ leftOut }) => leftOut);
}
