/** What JSON can carry; members that are undefined are left out, as `JSON.stringify` does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * A value as JSON in the one spelling that a digest is taken of: names sorted by UTF-16 code
 * unit, no white space, so that equal values give equal bytes wherever they were built.
 *
 * Refused by throwing: numbers that are not finite, which JSON would turn into null unseen.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme), over JavaScript's own number format.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no place in JSON.`);
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  return `{${members(value).join(",")}}`;
}

function members(object: { readonly [name: string]: Json | undefined }): string[] {
  const parts: string[] = [];
  for (const name of Object.keys(object).sort()) {
    const value = object[name];
    if (value !== undefined) parts.push(`${JSON.stringify(name)}:${canonicalJson(value)}`);
  }
  return parts;
}

// Array.isArray alone does not narrow a readonly array out of a union.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
