import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keptPictureLimit, pictureLimit, pictureSide } from "@/lib/domain/item/picture";
import { preparePicture } from "@/lib/interop/picture/prepare-picture";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#963" } });

async function prepared(bytes: Uint8Array, name: string) {
  const result = await preparePicture(bytes, name);
  if (!result.ok) throw new Error(result.reason);
  return { ...result.value, seen: await sharp(result.value.bytes).metadata() };
}

describe("a picture for a question", () => {
  it("is drawn upright and anew, without what the camera wrote beside it", async () => {
    const turned = plain(400, 200)
      .jpeg()
      .withExif({ IFD0: { Make: "Phone", Copyright: "Nguyễn Văn A" } })
      .withMetadata({ orientation: 6 });

    const { seen, width, height, mediaType } = await prepared(await turned.toBuffer(), "a.JPG");

    expect([width, height, mediaType]).toEqual([200, 400, "image/jpeg"]);
    expect([seen.exif, seen.icc, seen.xmp, seen.orientation]).toEqual(Array(4).fill(undefined));
  });

  it("is no larger than a screen, and the same picture has the same name", async () => {
    const bytes = await plain(4000, 1000).png().toBuffer();

    const [first, second] = [await prepared(bytes, "man-hinh.png"), await prepared(bytes, "x.png")];

    expect([first.width, first.seen.format]).toEqual([pictureSide, "png"]);
    expect(second.sha256).toBe(first.sha256);
  });

  it("keeps few colours few, so that a drawing of a screen grows no heavier", async () => {
    const drawing = await sharp("content/pictures/mail-phishing.png").toBuffer();
    const sixteen = await sharp(drawing).png({ palette: true, colours: 16, dither: 0 }).toBuffer();

    const { seen, bytes } = await prepared(sixteen, "mail.png");

    expect([seen.isPalette, seen.bitsPerSample]).toEqual([true, 4]);
    expect(bytes.byteLength).toBeLessThanOrEqual(sixteen.byteLength);
  });

  it("keeps what lies behind it visible, and a photograph light whatever it was saved as", async () => {
    const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: "#0000" } });
    const noise = sharp(randomBytes(900 * 900 * 3), {
      raw: { width: 900, height: 900, channels: 3 },
    });

    const [transparent, photograph] = [
      await prepared(await clear.webp().toBuffer(), "a.webp"),
      await prepared(await noise.png().toBuffer(), "a.png"),
    ];

    expect([transparent.mediaType, transparent.seen.hasAlpha]).toEqual(["image/png", true]);
    expect(photograph.mediaType).toBe("image/jpeg");
    expect(photograph.bytes.length).toBeLessThan(keptPictureLimit);
  });

  it.each<[string, string, () => Promise<Uint8Array>]>([
    ["empty", "a.png", () => Promise.resolve(new Uint8Array())],
    ["too_large", "a.png", () => Promise.resolve(Buffer.alloc(pictureLimit + 1, 0x89))],
    ["forbidden_type", "a.png", () => Promise.resolve(Buffer.from("<svg onload='x()'/>"))],
    ["forbidden_type", "a.pdf", () => Promise.resolve(Buffer.from("%PDF-1.7 and more of it"))],
    ["forbidden_type", "a.gif", async () => plain(20, 20).gif().toBuffer()],
    ["lying_type", "a.png", async () => plain(20, 20).jpeg().toBuffer()],
    ["lying_type", "a.svg", async () => plain(20, 20).png().toBuffer()],
    ["too_small", "a.png", async () => plain(15, 200).png().toBuffer()],
    ["moving", "a.webp", async () => moving()],
    ["damaged", "a.png", async () => (await plain(90, 90).png().toBuffer()).subarray(0, 60)],
    ["damaged", "a.png", async () => lyingSize()],
  ])("is refused as %s: %s", async (reason, name, bytes) => {
    expect(await preparePicture(await bytes(), name)).toEqual({ ok: false, reason });
  });
});

/** Two frames. */
async function moving(): Promise<Buffer> {
  const frames = sharp(Buffer.concat([Buffer.alloc(30 * 30 * 3), Buffer.alloc(30 * 30 * 3, 200)]), {
    raw: { width: 30, height: 60, channels: 3, pageHeight: 30 },
  });
  return frames.webp({ loop: 0, delay: [100, 100] }).toBuffer();
}

/** A few bytes that say they are a picture of a thousand million dots. */
async function lyingSize(): Promise<Buffer> {
  const bytes = await plain(20, 20).png().toBuffer();
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}
