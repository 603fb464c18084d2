/** A number as files write it, in plain digits; null when it is none. */
export function decimal(text: string): string | null {
  const plain = text.trim().replace(/\s/g, "").replace("−", "-").replace(/^\+/, "");
  const pointed = plain.replace(/^(-?\d*),(\d+)$/, "$1.$2");
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(pointed)) return null;
  return pointed.replace(/^(-?)\./, "$10.").replace(/\.(?=e|$)/i, "");
}

/** The key of a numeric item: a value, and how far from it is still right. */
export function numericKey(value: string, tolerance: number): string {
  // Half a difference keeps fewer digits than what it came from.
  return tolerance > 0 ? `${value}:${Number(tolerance.toPrecision(8))}` : value;
}

/** The key that means "from `low` to `high`". */
export function rangeKey(low: number, high: number): string {
  return numericKey(shortNumber((low + high) / 2), (high - low) / 2);
}

/** Without the last digits that binary fractions leave. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
