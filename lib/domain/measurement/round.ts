/** A figure to so many digits after the comma, half away from zero; null where there is none. */
export function roundTo(value: number | null | undefined, digits: number): number | null {
  if (value === null || value === undefined) return null;
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}
