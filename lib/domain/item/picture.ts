import type { Block } from "./content";

/** The largest file that is taken as a picture of a question. */
export const pictureLimit = 5 * 1024 * 1024;

/** The largest picture that is kept: a room opens its questions on one line. */
export const keptPictureLimit = 1024 * 1024;

/** The longest side of a kept picture: a screen of today stays legible letter by letter. */
export const pictureSide = 1920;

/** A picture with a shorter side than this shows nothing. */
export const smallestPictureSide = 16;

/** The longest description of a picture. */
export const longestPictureWords = 1000;

/** Why a file is not taken as a picture. */
export const pictureRejections = [
  "empty",
  "too_large",
  "forbidden_type",
  "lying_type",
  "moving",
  "too_small",
  "damaged",
] as const;
export type PictureRejection = (typeof pictureRejections)[number];

/** A picture as it is written: a line of its own, "![what it shows](file)". */
export type PictureLine = { readonly alt: string; readonly file: string };

const line = /^!\[([^\]]*)\]\(([^)\s]+)\)$/;

/** What a line of text says of a picture, or null when it is a line of words. */
export function readPictureLine(text: string): PictureLine | null {
  const [, alt, file] = line.exec(text.trim()) ?? [];
  return alt === undefined || file === undefined ? null : { alt, file };
}

/** The line that stands for a picture in a text. */
export function pictureLine({ alt, file }: PictureLine): string {
  return `![${alt.replace(/[\]\n]/g, " ")}](${file})`;
}

/** A text with what its pictures show in their places. */
export function wordsOfPictures(text: string): string {
  return text
    .split("\n")
    .map((each) => readPictureLine(each)?.alt ?? each)
    .join("\n");
}

/** The files of the pictures in a text, in their order. */
export function picturesNamed(text: string): PictureLine[] {
  return text.split("\n").flatMap((each) => readPictureLine(each) ?? []);
}

/** The digests of the pictures among blocks. */
export function picturesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "image" ? [block.blob] : []));
}

/** Whether a picture among blocks has no words for who cannot see it. */
export function hasSilentPicture(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === "image" && block.alt.trim() === "");
}
