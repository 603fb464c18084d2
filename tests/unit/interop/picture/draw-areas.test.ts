import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Area } from "@/lib/domain/item/area";
import { drawAreas } from "@/lib/interop/picture/draw-areas";

const size = { width: 400, height: 200 };
const ground = sharp({ create: { ...size, channels: 3, background: "#808080" } }).png();

const areas: Area[] = [
  { shape: "rectangle", left: 60, top: 60, width: 80, height: 60 },
  { shape: "circle", x: 300, y: 100, radius: 40 },
];

async function dots(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  return { at, size: { width: info.width, height: info.height }, data };
}

describe("drawAreas", () => {
  it("outlines every area on white, and leaves the rest as it is", async () => {
    const drawn = await dots(await drawAreas(await ground.toBuffer(), size, areas));
    const isPen = ([red = 0, green = 0, blue = 0]: number[]) =>
      red < 90 && green < 110 && blue > 100 && blue > red + 40;

    expect(drawn.size).toEqual(size);
    expect(isPen(drawn.at(100, 60))).toBe(true);
    expect(isPen(drawn.at(340, 100))).toBe(true);
    expect(drawn.at(100, 90)).toEqual([128, 128, 128]);
    expect(drawn.at(300, 100)).toEqual([128, 128, 128]);
    // The ground of a letter.
    expect(drawn.at(60, 52)).toEqual([255, 255, 255]);
  });

  it("tells twelve areas in one place apart by their letters", async () => {
    const bytes = await ground.toBuffer();
    const [one] = areas;
    const seen = await Promise.all(
      Array.from({ length: 12 }, async (_, place) => {
        // Only the last is on top of the others.
        const drawn = await drawAreas(bytes, size, Array<Area>(place + 1).fill(one as Area));
        return (await dots(drawn)).data.toString("base64");
      }),
    );

    expect(new Set(seen).size).toBe(12);
  });
});
