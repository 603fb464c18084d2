import sharp, { type Sharp } from "sharp";

/** The longest side of a kept picture: a page of A4 stays legible. */
const keptSide = 3000;
const thumbnailSide = 320;
/** Fourteen centimetres at 250 dots an inch. */
const printedSide = 1400;

const limits = { failOn: "error", limitInputPixels: 100_000_000 } as const;

export type DrawnPicture = {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly thumbnail: Buffer;
  /** When the camera says it was taken, as wall time: "2026-11-05T08:12:00". */
  readonly takenAt: string | null;
};

/**
 * Draws a picture anew: turned upright, no larger than is read, and without what cameras write beside
 * it (place, owner, device). Null when it cannot be drawn.
 */
export async function drawPicture(bytes: Uint8Array): Promise<DrawnPicture | null> {
  try {
    const { exif, hasAlpha, format } = await sharp(bytes, limits).metadata();
    const drawn = (side: number): Sharp =>
      sharp(bytes, limits).rotate().resize(side, side, { fit: "inside", withoutEnlargement: true });
    // A picture of a screen stays sharp; a photograph stays small.
    const asPng = format === "png" || hasAlpha;
    const whole = drawn(keptSide);
    return {
      bytes: await (asPng ? whole.png() : whole.jpeg({ quality: 85, mozjpeg: true })).toBuffer(),
      mediaType: asPng ? "image/png" : "image/jpeg",
      thumbnail: await drawn(thumbnailSide)
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 75 })
        .toBuffer(),
      takenAt: exif ? takenAt(exif) : null,
    };
  } catch {
    return null;
  }
}

/** A kept picture as a paper shows it: no more pixels than are printed, and how many there are. */
export async function printedPicture(
  bytes: Uint8Array,
): Promise<{ bytes: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(bytes, limits)
    .resize(printedSide, printedSide, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/**
 * The earliest time in a camera's notes: the moment of the picture comes before any change to it.
 *
 * Source: Exif 2.32, tags 0x9003 and 0x0132 ("YYYY:MM:DD HH:MM:SS").
 */
function takenAt(exif: Buffer): string | null {
  const times = exif
    .toString("latin1")
    .match(/(?:19|20)\d\d:[01]\d:[0-3]\d [0-2]\d(?::[0-5]\d){2}/g);
  const [first] = (times ?? []).toSorted();
  if (!first) return null;
  const [day = "", time = ""] = first.split(" ");
  const text = `${day.replaceAll(":", "-")}T${time}`;
  return Number.isNaN(Date.parse(`${text}Z`)) ? null : text;
}
