import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import {
  keptPictureLimit,
  pictureLimit,
  type PictureRejection,
  pictureSide,
  smallestPictureSide,
} from "@/lib/domain/item/picture";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { beginsAs, headLength } from "../evidence/kind-of";

/** A picture as questions keep it. */
export type PreparedPicture = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
};

const limits = { failOn: "error", limitInputPixels: 40_000_000 } as const;

const kinds = ["png", "jpeg", "webp"] as const;
type Kind = (typeof kinds)[number];

/** Whether a file that begins so can be a picture that is taken. */
export function beginsAsPicture(head: Uint8Array): boolean {
  return kindOf(head) !== null;
}

/**
 * Draws a picture for a question anew: upright, no larger than a screen, without what cameras and
 * programs write beside it. What it is, its content tells; a name that says otherwise is refused, as
 * is what moves.
 */
export async function preparePicture(
  bytes: Uint8Array,
  name: string,
): Promise<Result<PreparedPicture, PictureRejection>> {
  const kind = kindOf(bytes.subarray(0, headLength));
  const obstacle = obstacleTo(bytes, kind, name);
  if (obstacle) return rejected(obstacle);
  try {
    const { width, height, pages = 1, ...found } = await sharp(bytes, limits).metadata();
    if (pages > 1) return rejected("moving");
    if (Math.min(width, height) < smallestPictureSide) return rejected("too_small");
    const { hasAlpha } = found;
    // A drawing in two colours that is made smaller needs those in between.
    const colours = found.isPalette ? Math.max(16, 2 ** (found.bitsPerSample ?? 8)) : null;
    return await drawn(bytes, { asPng: kind === "png" || hasAlpha, hasAlpha, colours });
  } catch {
    return rejected("damaged");
  }
}

function obstacleTo(bytes: Uint8Array, kind: Kind | null, name: string): PictureRejection | null {
  if (bytes.byteLength === 0) return "empty";
  if (bytes.byteLength > pictureLimit) return "too_large";
  if (kind === null) return "forbidden_type";
  return endings[kind].test(name) || !/\.[a-z0-9]{1,5}$/i.test(name) ? null : "lying_type";
}

const endings: Record<Kind, RegExp> = { png: /\.png$/i, jpeg: /\.jpe?g$/i, webp: /\.webp$/i };

function kindOf(head: Uint8Array): Kind | null {
  const begin = beginsAs(head);
  return kinds.find((kind) => kind === begin) ?? null;
}

type Looks = {
  readonly asPng: boolean;
  readonly hasAlpha: boolean;
  /** How many a palette that came along has room for; null when there was none. */
  readonly colours: number | null;
};

/** A picture of a screen stays sharp letter by letter; what would be too heavy so is a photograph. */
async function drawn(
  bytes: Uint8Array,
  { asPng, hasAlpha, colours }: Looks,
): Promise<Result<PreparedPicture, PictureRejection>> {
  const whole = (): Sharp =>
    sharp(bytes, limits)
      .rotate()
      .resize(pictureSide, pictureSide, { fit: "inside", withoutEnlargement: true });
  // What came with few colours keeps them few: a fraction of the weight, and no other look.
  const few = colours === null ? {} : { palette: true, colours };
  const png = { compressionLevel: 9, ...few } as const;
  const first = asPng ? await keep(whole().png(png), "image/png") : null;
  if (first && (first.bytes.byteLength <= keptPictureLimit || hasAlpha)) return judged(first);
  return judged(await keep(whole().jpeg({ quality: 85, mozjpeg: true }), "image/jpeg"));
}

async function keep(picture: Sharp, mediaType: string): Promise<PreparedPicture> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const sha256 = createHash("sha256").update(data).digest("hex");
  return { sha256, mediaType, bytes: data, width: info.width, height: info.height };
}

function judged(picture: PreparedPicture): Result<PreparedPicture, PictureRejection> {
  return picture.bytes.byteLength > keptPictureLimit ? rejected("too_large") : ok(picture);
}
