import encodeQR from "qr";

/** A QR code as a path to be filled: squares of one unit on a field of `size` by `size` units. */
export type QrCode = { readonly size: number; readonly path: string };

/** White on all sides, without which no camera finds the code. In squares. */
const quietZone = 4;

/**
 * A text as a QR code, with room for a stain: 15 per cent of it may be lost.
 *
 * Source: ISO/IEC 18004.
 */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const path = rows.flatMap((row, y) => runsOf(row).map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`));
  return { size: rows.length, path: path.join("") };
}

/** Dark squares beside each other as one: fewer shapes, and no hairlines between them in print. */
function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) runs.push([x, 1]);
  });
  return runs;
}
