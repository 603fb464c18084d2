import type { ReadItem, ReadOption, SourceBlock } from "./reading";
import { withStimulus } from "./stimulus";

/** A picture of a file as the bank keeps it. */
export type KeptPicture = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** Its size in the file. */
  readonly natural: { readonly width: number; readonly height: number };
};

/** The pictures of an item by the names it uses. */
export type KeptPictures = ReadonlyMap<string, KeptPicture>;

/**
 * An item whose pictures are named by their digests, and how many it had to leave out: those that
 * the file does not hold or that are no pictures to the bank, and any in a list within a line.
 */
export function placePictures(
  item: ReadItem,
  kept: KeptPictures,
): { readonly item: ReadItem; readonly leftOut: number } {
  let leftOut = 0;
  const place = (blocks: readonly SourceBlock[], isLine: boolean): SourceBlock[] =>
    blocks.flatMap((block): SourceBlock[] => {
      if (block.kind !== "image") return [block];
      const picture = isLine ? undefined : kept.get(block.source);
      if (picture === undefined) leftOut += 1;
      return picture === undefined ? [] : [{ ...block, source: picture.sha256 }];
    });
  const inLine = item.type === "inline_choice";
  const parts = (options: readonly ReadOption[]) =>
    options.map((option) => ({ ...option, content: place(option.content, inLine) }));
  const placed = {
    ...item,
    ...withStimulus(item.stimulus, (content) => place(content, false)),
    stem: place(item.stem, false),
    options: parts(item.options),
    ...(item.prompts === undefined ? {} : { prompts: parts(item.prompts) }),
  };
  return { item: placed, leftOut };
}
