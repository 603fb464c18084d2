import sharp from "sharp";

/** Dots on the longest side: sharp on paper at three centimetres. */
const side = 480;

/** A code that is given as a path of unit squares, as a PNG in black on white. */
export async function drawCode({
  size,
  path,
}: {
  readonly size: number;
  readonly path: string;
}): Promise<Buffer> {
  const view = `viewBox="0 0 ${size} ${size}" width="${side}" height="${side}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${view}><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" shape-rendering="crispEdges"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
