import { childElement, childElements, descendants, wordsOf, type XmlElement } from "../xml/element";
import { numericKey, rangeKey } from "../numeric-key";

/**
 * A number as the key of a numeric item, with the tolerance that response processing allows it:
 * `equal` with a tolerance, or `equalRounded`.
 */
export function tolerantKey(item: XmlElement, response: string, value: string): string {
  const number = Number(value);
  const comparison = comparisonWith(comparisons(item, response), number);
  const around = comparison === undefined ? null : rangeAround(comparison, number);
  if (around === null || around.above + around.below === 0) return value;
  return around.above === around.below
    ? (numericKey(value, String(around.above)) ?? value)
    : keyOf({ low: number - around.below, high: number + around.above });
}

/** The comparison with this very number, else the one that names none. */
function comparisonWith(tests: readonly XmlElement[], value: number): XmlElement | undefined {
  const stated = (test: XmlElement) => childElements(test, "baseValue").map(wordsOf).map(Number);
  return (
    tests.find((test) => stated(test).includes(value)) ??
    tests.find((test) => stated(test).length === 0)
  );
}

/** The range that `gte` and `lte` on one answer leave open, where nothing else says what is right. */
export function comparedRange(item: XmlElement, response: string): string | null {
  const both = descendants(item, ({ name }) => name === "and")
    .map((test) => ({
      low: bound(test, /^gte?$/, response),
      high: bound(test, /^lte?$/, response),
    }))
    .filter(({ low, high }) => low !== null && high !== null && low <= high);
  const [only] = both;
  return both.length === 1 && only !== undefined
    ? keyOf({ low: only.low ?? Number.NaN, high: only.high ?? Number.NaN })
    : null;
}

function keyOf({ low, high }: { readonly low: number; readonly high: number }): string {
  return rangeKey(String(low), String(high)) ?? "";
}

function bound(test: XmlElement, name: RegExp, response: string): number | null {
  const part = childElements(test).find((one) => name.test(one.name));
  const [left, right] = part === undefined ? [] : childElements(part);
  if (left?.attributes.get("identifier") !== response || right?.name !== "baseValue") return null;
  const value = Number(wordsOf(right));
  return Number.isFinite(value) ? value : null;
}

function comparisons(item: XmlElement, response: string): XmlElement[] {
  const processing = childElement(item, "responseProcessing");
  if (processing === undefined) return [];
  return descendants(
    processing,
    (test) =>
      /^equal(Rounded)?$/.test(test.name) &&
      childElements(test, "variable").some(
        ({ attributes }) => attributes.get("identifier") === response,
      ),
  );
}

/** How far below and above a number is still right. */
type Around = { readonly below: number; readonly above: number };

function rangeAround(test: XmlElement, value: number): Around | null {
  return test.name === "equalRounded" ? rounded(test, value) : tolerated(test, value);
}

function tolerated({ attributes }: XmlElement, value: number): Around | null {
  const mode = attributes.get("toleranceMode") ?? "exact";
  const [below = 0, above = below] = (attributes.get("tolerance") ?? "")
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (mode === "exact" || ![below, above].every(Number.isFinite)) return null;
  const share = mode === "relative" ? Math.abs(value) / 100 : 1;
  return { below: below * share, above: above * share };
}

function rounded({ attributes }: XmlElement, value: number): Around | null {
  const figures = Number(attributes.get("figures"));
  if (!Number.isInteger(figures)) return null;
  const places =
    attributes.get("roundingMode") === "decimalPlaces"
      ? figures
      : figures - 1 - Math.floor(Math.log10(Math.abs(value) || 1));
  const half = 0.5 * 10 ** -places;
  return { below: half, above: half };
}
