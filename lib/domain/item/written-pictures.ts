import type { ContentItem } from "./content-file";
import { type PictureLine, picturesNamed } from "./picture";

/** Where the pictures of written items lie, and how they may be called. */
const contentPicture = /^content\/pictures\/[A-Za-z0-9][A-Za-z0-9_-]*\.(?:png|jpe?g|webp)$/;

/** Whether a picture's name is one under which our own content keeps it. */
export function isContentPicture(name: string): boolean {
  return contentPicture.test(name);
}

/** The pictures that a written item names, wherever they stand. */
export function picturesWritten({
  stem,
  options = [],
  prompts = [],
  explanation,
  picture,
}: ContentItem): PictureLine[] {
  const parts = [...options, ...prompts].map(({ text }) => text);
  const areas = picture ? [{ alt: picture.alt, file: picture.image }] : [];
  return [...[stem, ...parts, explanation].flatMap(picturesNamed), ...areas];
}
