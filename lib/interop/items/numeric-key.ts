const number = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:e[+-]?\d{1,3})?$/i;

/** `"value"` or `"value:tolerance"`, or null for what is no number. A tolerance of nothing is none. */
export function numericKey(value: string, tolerance: string): string | null {
  const around = tolerance === "" ? "0" : tolerance;
  if (!number.test(value) || !number.test(around)) return null;
  const width = Math.abs(Number(around));
  return width === 0 ? plainNumber(value) : `${plainNumber(value)}:${shortest(width)}`;
}

/** The middle of two bounds, with half their distance as tolerance. */
export function rangeKey(low: string, high: string): string | null {
  if (!number.test(low) || !number.test(high)) return null;
  const [from, to] = [Number(low), Number(high)];
  // A difference has fewer digits that mean anything than what it came from.
  const width = Number((Math.abs(to - from) / 2).toPrecision(8));
  return numericKey(shortest((from + to) / 2), shortest(width));
}

/** A number as people and tools write it, a comma for its point, in plain signs; null for none. */
export function plainDecimal(text: string): string | null {
  const signed = text.replace(/\s/gu, "").replace("−", "-");
  const pointed = signed.replace(/^([+-]?\d*),(\d+)$/, "$1.$2");
  return number.test(pointed) ? plainNumber(pointed) : null;
}

function plainNumber(text: string): string {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : shortest(Number(text));
}

/** Twelve digits: what comes after them is the machine's, not the file's. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(12)));
}
