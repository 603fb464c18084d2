import { numericKey, plainDecimal, rangeKey } from "../numeric-key";
import { childElements, type XmlElement } from "../xml/element";
import { type Comparison, comparisonsIn } from "./awards";

/** What one condition allows: a value, a range, or a range around a value. */
type Allowed = { value: string | null; low: number | null; high: number | null };

/** The keys of a numeric item: each value that is right, with the range around it. */
export function numericKeys(conditions: readonly XmlElement[]): string[] {
  const allowed = conditions.flatMap(alternatives).map(allowedBy);
  const ranges = allowed.filter(isRange);
  // A value by itself that lies in the middle of a range is that range's own value.
  const values = allowed.filter(
    (one) => !isRange(one) && !ranges.some((range) => isMiddle(one.value, range)),
  );
  return [...new Set([...values, ...ranges].flatMap(keyOf))];
}

/** Whether one answer would have to meet two sets of alternatives at once. */
export function asksForTwo(condition: XmlElement): boolean {
  return childElements(condition).filter(({ name }) => name === "or").length > 1;
}

/** The ways in which a condition can be met, each as what must hold together. */
function alternatives(condition: XmlElement): Comparison[][] {
  const ors = childElements(condition).filter(({ name }) => name === "or");
  if (ors.length === 0) return [comparisonsIn(condition)];
  return ors.flatMap((or) =>
    childElements(or).map((test) =>
      test.name === "and" ? comparisonsIn(test) : comparisonsIn({ ...or, children: [test] }),
    ),
  );
}

function allowedBy(comparisons: readonly Comparison[]): Allowed {
  const allowed: Allowed = { value: null, low: null, high: null };
  for (const { test, value } of comparisons) {
    const number = plainDecimal(value);
    if (number === null) continue;
    if (test === "varequal") allowed.value = number;
    if (/^vargte?$/.test(test)) allowed.low = Number(number);
    if (/^varlte?$/.test(test)) allowed.high = Number(number);
  }
  return allowed;
}

function isRange({ low, high }: Allowed): boolean {
  return low !== null && high !== null && low <= high;
}

function isMiddle(value: string | null, { low, high }: Allowed): boolean {
  if (value === null || low === null || high === null) return false;
  return Math.abs(Number(value) - (low + high) / 2) <= Math.abs(high - low) * 1e-6 + 1e-12;
}

function keyOf(allowed: Allowed): string[] {
  const { value, low, high } = allowed;
  if (!isRange(allowed)) return value === null ? [] : [value];
  const range = rangeKey(String(low), String(high));
  if (value === null || !isMiddle(value, allowed) || range === null) return range ? [range] : [];
  // The file's own spelling of the value in the middle.
  return [numericKey(value, range.split(":")[1] ?? "") ?? value];
}
