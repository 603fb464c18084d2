import type { Area } from "@/lib/domain/item/area";
import { areaCoords } from "@/lib/domain/item/area-coords";
import { drawAreas } from "../../../picture/draw-areas";
import { plainText, textBlocks } from "../../blocks";
import { readArea } from "../../read-area";
import type { ReadOption, SourceBlock } from "../../reading";
import { embedded } from "../media-shelf";
import { pictureSize } from "../picture-size";
import type { FindMedia, MediaFile, WritableItem } from "../writing";

type Image = Extract<SourceBlock, { kind: "image" }>;

/**
 * Questions that ask for a place in a picture, for paper: the picture with its areas outlined and
 * lettered, as candidates see them on a screen, and each option with its place behind it, by which
 * the file is read again.
 */
export async function withPlacesDrawn(
  items: readonly WritableItem[],
  find: FindMedia,
): Promise<{ items: WritableItem[]; find: FindMedia }> {
  const drawn = new Map<string, MediaFile>();
  const shown: WritableItem[] = [];
  for (const item of items) {
    const picture = item.stem.findLast((block): block is Image => block.kind === "image");
    const file = picture && (find(picture.source) ?? embedded(picture.source));
    const placed = item.type === "hotspot" && picture && file ? await draw(item, file) : null;
    if (!placed || !picture) {
      shown.push(item);
      continue;
    }
    const source = `drawn:${drawn.size + 1}`;
    drawn.set(source, placed.picture);
    const stem = item.stem.map((block) => (block === picture ? { ...picture, source } : block));
    shown.push({ ...item, stem, options: placed.options });
  }
  return { items: shown, find: (source) => drawn.get(source) ?? find(source) };
}

/** A picture with its areas, and the options with theirs in its dots; null where one cannot be drawn. */
async function draw(
  { options, canvas }: WritableItem,
  { bytes }: MediaFile,
): Promise<{ picture: MediaFile; options: ReadOption[] } | null> {
  const size = pictureSize(bytes);
  if (size === null) return null;
  const { width, height } = canvas ?? size;
  const scale = { x: size.width / width, y: size.height / height };
  const areas = options.map(({ area }) => readArea(area ?? "", scale));
  const known = areas.filter((area): area is Area => area !== null);
  if (known.length < areas.length) return null;
  return {
    picture: { bytes: await drawAreas(bytes, size, known), mime: "image/png" },
    options: known.map((area, index) => placedAt(options[index], areaCoords(area))),
  };
}

function placedAt(option: ReadOption | undefined, area: string): ReadOption {
  const { id = "", content = [] } = option ?? {};
  const words = plainText(content).trim();
  return { id, area, content: words === "" || isPlace(words) ? textBlocks(area) : content };
}

/** What stands on paper for an option of such a question. */
export function optionOnPaper({ content, area }: ReadOption): readonly SourceBlock[] {
  if (area === undefined) return content;
  const words = plainText(content).trim();
  const text = words === area ? `[${area}]` : `${words} [${area}]`;
  return [{ kind: "paragraph", runs: [{ text }] }];
}

/** A place without words goes by itself. */
function isPlace(words: string): boolean {
  return readArea(words, { x: 1, y: 1 }) !== null;
}
