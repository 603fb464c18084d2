/** Columns of a sheet: A to XFD. */
const columnsOfSheet = 16_384;

/**
 * Whether a part of a workbook describes more columns than a sheet has. No program writes ranges that
 * overlap, and the reader would unfold each of them, column by column.
 */
export function describesTooManyColumns(part: Buffer): boolean {
  if (!part.includes("cols>")) return false;
  let described = 0;
  for (const [range] of part.toString("latin1").matchAll(/<(?:\w+:)?col\s[^>]*>/g)) {
    const [from, to] = ["min", "max"].map((name) =>
      Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)`).exec(range)?.[1] ?? 1),
    ) as [number, number];
    described += Math.max(1, to - from + 1);
    if (described > columnsOfSheet) return true;
  }
  return false;
}
