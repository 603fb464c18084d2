import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { qrCode } from "@/lib/documents/qr/qr-code";
import { paperPayload } from "@/lib/domain/signing/paper-digest";

/** Fills the path square by square, as a printer would, three dots a square. */
function drawn({ size, path }: ReturnType<typeof qrCode>) {
  const [dots, width] = [3, size * 3];
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = "", y = "", run = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row += 1) {
      const from = row * width + Number(x) * dots;
      for (let at = from; at < from + Number(run) * dots; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width, height: width, data };
}

describe("a QR code", () => {
  it("is read back as what it says", () => {
    const text = paperPayload("0195d0f0-1234-7000-8000-0123456789ab", "0123456789abcdef".repeat(4));
    const code = qrCode(text);
    expect(decodeQR(drawn(code))).toBe(text);
  });

  it("keeps white on all sides, without which it is not found", () => {
    const { size, path } = qrCode("SATHACH1");
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    expect(runs.length).toBeGreaterThan(0);
    for (const [x = 0, y = 0, length = 0] of runs) {
      expect(Math.min(x, y, size - x - length, size - 1 - y)).toBeGreaterThanOrEqual(4);
    }
  });
});
