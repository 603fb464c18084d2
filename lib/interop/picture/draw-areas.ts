import sharp from "sharp";
import type { Area } from "@/lib/domain/item/area";
import { outlineOf, signOf } from "@/lib/domain/item/area-shape";

/**
 * A to L in strokes, four units wide and six tall. A server has no fonts that one could count on,
 * and a hotspot has no more than twelve areas.
 */
const letters = [
  "M0 6L2 0L4 6M.8 4H3.2",
  "M0 0V6M0 0H2.2a1.5 1.5 0 0 1 0 3H0M2.2 3a1.5 1.5 0 0 1 0 3H0",
  "M3.8 1A2.3 3 0 1 0 3.8 5",
  "M0 0V6H1.4A2.5 3 0 0 0 1.4 0H0",
  "M3.6 0H0V6H3.6M0 3H3",
  "M3.6 0H0V6M0 3H3",
  "M3.8 1A2.3 3 0 1 0 3.8 5V3.2H2.4",
  "M0 0V6M4 0V6M0 3H4",
  "M2 0V6",
  "M3.2 0V4.4A1.6 1.6 0 0 1 .2 4.4",
  "M0 0V6M4 0L0 3.6M1.4 2.4L4 6",
  "M0 0V6H3.6",
] as const;

const pen = "#16478c";

/**
 * A picture with its areas outlined and lettered in their order, as candidates see them on a screen,
 * for paper: a PNG of the same size. Right and wrong ones look alike.
 */
export async function drawAreas(
  bytes: Uint8Array,
  picture: { readonly width: number; readonly height: number },
  areas: readonly Area[],
): Promise<Buffer> {
  const { width, height } = picture;
  const marks = areas.map((area, place) => markOf(area, letters[place] ?? "", picture));
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks.join("")}</svg>`;
  return sharp(bytes, { failOn: "error", limitInputPixels: 40_000_000 })
    .composite([{ input: Buffer.from(drawing) }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** On white first, so that the line shows on any ground. */
function markOf(
  area: Area,
  letter: string,
  picture: { readonly width: number; readonly height: number },
): string {
  const { x, y, radius } = signOf(area, picture);
  const line = Math.max(2, Math.round(picture.width * 0.003));
  const outline = outlineOf(area);
  const scale = radius / 5.5;
  return [
    `<path d="${outline}" fill="none" stroke="#fff" stroke-width="${line * 2}"/>`,
    `<path d="${outline}" fill="none" stroke="${pen}" stroke-width="${line}"/>`,
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="#fff" stroke="${pen}" stroke-width="${line}"/>`,
    `<path d="${letter}" transform="translate(${x} ${y}) scale(${scale}) translate(-2 -3)" fill="none" stroke="${pen}" stroke-linecap="round" stroke-linejoin="round"/>`,
  ].join("");
}
