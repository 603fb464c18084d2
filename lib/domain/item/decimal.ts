/** A decimal number without rounding: `units` / 10^`scale`. */
export type Decimal = { readonly units: bigint; readonly scale: number };

/** What no question asks for, and what would only cost time. */
const mostDigits = 30;

/**
 * A number as officers write it, or null when it is none.
 *
 * The comma is the decimal sign and the dot parts thousands: "1.234,5". A dot that cannot part
 * thousands is taken for a decimal point ("12.5"), and "1,234.5" is read as meant; "1.234" is one
 * thousand two hundred and thirty-four. Spaces between thousands, a true minus, and the unit
 * behind the number are allowed.
 */
export function readNumber(text: string, unit = ""): Decimal | null {
  const bare = withoutUnit(text.normalize("NFKC").trim(), unit.normalize("NFKC").trim());
  const plain = bare
    .replace(/^[−–]/, "-")
    .replace(/^\+/, "")
    .replace(/(?<=\d)[\s'](?=\d{3}(?!\d))/g, "");
  const dotted = toDotted(plain);
  return dotted === null ? null : parseDecimal(dotted);
}

/** A number as keys hold it, "-12.5", or null. */
function parseDecimal(text: string): Decimal | null {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "" || whole.length + fraction.length > mostDigits) return null;
  return { units: BigInt(sign + whole + fraction), scale: fraction.length };
}

/** As keys hold it. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  const whole = digits.slice(0, cut);
  return (units < 0n ? "-" : "") + whole + (fraction === "" ? "" : `.${fraction}`);
}

/** As officers write it: "1.234,5". */
export function localNumber(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Whether a number is one of the accepted ones, each "value" or "value:tolerance". */
export function isAcceptedNumber(number: Decimal, accepted: readonly string[]): boolean {
  return accepted.some((text) => {
    const [value, tolerance] = readKey(text);
    return value !== null && tolerance !== null && isWithin(number, value, tolerance);
  });
}

/** Value and tolerance of a key; null where they cannot be read. */
export function readKey(text: string): readonly [Decimal | null, Decimal | null] {
  const [value = "", tolerance = "0"] = text.split(":");
  return [parseDecimal(value), parseDecimal(tolerance)];
}

function isWithin(number: Decimal, value: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(number.scale, value.scale, tolerance.scale);
  const difference = scaled(number, scale) - scaled(value, scale);
  return (difference < 0n ? -difference : difference) <= scaled(tolerance, scale);
}

const scaled = ({ units, scale }: Decimal, to: number) => units * 10n ** BigInt(to - scale);

function withoutUnit(text: string, unit: string): string {
  const ends = unit !== "" && text.toLowerCase().endsWith(unit.toLowerCase());
  return ends ? text.slice(0, -unit.length).trim() : text;
}

/** With a decimal point and no other sign, or null. */
function toDotted(text: string): string | null {
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return text.replace(/\./g, "").replace(",", ".");
  if (/^-?\d+,\d+$/.test(text)) return text.replace(",", ".");
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replace(/,/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : null;
}
