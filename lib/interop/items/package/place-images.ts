import type { ReadItem, ReadOption, Remark, SourceBlock } from "../reading";
import { withStimulus } from "../stimulus";

/** An item whose pictures are named as `find` finds them; those it does not find are named. */
export function placeImages(item: ReadItem, find: (source: string) => string | null): ReadItem {
  const parts = [...item.options, ...(item.prompts ?? [])].map(({ content }) => content);
  if (![item.stimulus?.content ?? [], item.stem, ...parts].some(hasImage)) return item;
  const missing = new Map<string, Remark>();
  const place = (blocks: readonly SourceBlock[]): SourceBlock[] =>
    blocks.map((block) => {
      if (block.kind !== "image" || /^(data:|https?:|\/\/)/i.test(block.source)) return block;
      const name = find(block.source);
      if (name !== null) return { ...block, source: name };
      missing.set(block.source, { code: "missing_image", values: { source: block.source } });
      return block;
    });
  const placeOptions = (options: readonly ReadOption[]) =>
    options.map((option) => ({ ...option, content: place(option.content) }));
  const placed = {
    ...item,
    ...withStimulus(item.stimulus, place),
    stem: place(item.stem),
    options: placeOptions(item.options),
    ...(item.prompts === undefined ? {} : { prompts: placeOptions(item.prompts) }),
  };
  return { ...placed, warnings: [...item.warnings, ...missing.values()] };
}

function hasImage(blocks: readonly SourceBlock[]): boolean {
  return blocks.some(({ kind }) => kind === "image");
}
