import type { TypedItem, TypedOption } from "@/lib/domain/bank/typed-item";
import { plainText } from "./blocks";
import { letterAt } from "./finish-item";
import type { KeptPictures } from "./place-pictures";
import { readArea } from "./read-area";
import type { ReadItem, SourceBlock } from "./reading";

type Image = Extract<SourceBlock, { kind: "image" }>;

/** The picture of a hotspot: the last of its question. */
function pictureOf({ stem }: ReadItem): Image | undefined {
  return stem.findLast((block): block is Image => block.kind === "image");
}

/** The question of a hotspot without its picture, which has a place of its own. */
export function hotspotStem(item: ReadItem): readonly SourceBlock[] {
  const picture = pictureOf(item);
  return item.stem.filter((block) => block !== picture);
}

/**
 * A hotspot as an author goes on with it: its areas in the dots of the kept picture. An area whose
 * name the file does not say has none yet, and one of a shape we have none for is still to be drawn.
 */
export function typeHotspot(
  item: ReadItem,
  kept: KeptPictures,
): Pick<TypedItem, "options" | "picture"> {
  const image = pictureOf(item);
  const picture = [...kept.values()].find(({ sha256 }) => sha256 === image?.source);
  const { width, height } = item.canvas ?? picture?.natural ?? { width: 1, height: 1 };
  const scale = { x: (picture?.width ?? 1) / width, y: (picture?.height ?? 1) / height };
  const options = item.options.map((option, index): TypedOption => {
    const area = readArea(option.area ?? "", scale);
    const words = plainText(option.content);
    const text = words === option.area ? "" : words;
    const plain = { id: letterAt(index), text, pinned: false, misconception: "" };
    return area === null ? plain : { ...plain, area };
  });
  if (image === undefined || picture === undefined) return { options };
  const shown = { file: picture.sha256, width: picture.width, height: picture.height };
  return { options, picture: { ...shown, alt: image.alt } };
}
