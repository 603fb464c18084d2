import { sha256Hex } from "@/lib/domain/random/sha256";
import { canonicalJson, type Json } from "@/lib/domain/text/canonical-json";

/** What a file of a sealed record calls itself. */
export const SEALED_FORMAT = "sat-hach/record";
export const SEALED_VERSION = 1;

export type JsonObject = { readonly [name: string]: Json | undefined };

/**
 * The parts of a sealed record, each with a digest of its own, so that a file that was changed says
 * where: one part for each member, and one for each line.
 */
function partsOf(record: JsonObject): [name: string, part: Json][] {
  return Object.entries(record).flatMap(([name, part]): [string, Json][] => {
    if (part === undefined) return [];
    const lines = name === "lines" && isObject(part) ? Object.entries(part) : [];
    if (lines.length === 0) return [[escaped(name), part]];
    return lines.flatMap(([code, line]): [string, Json][] =>
      line === undefined ? [] : [[`lines.${escaped(code)}`, line]],
    );
  });
}

/** Dots doubled, so that no member is taken for a line: nothing moves from one to the other unseen. */
function escaped(name: string): string {
  return name.replaceAll(".", "..");
}

/** SHA-256 of the canonical JSON of each part, 64 lower-case hexadecimal digits. */
export function partDigests(record: JsonObject): Record<string, string> {
  return Object.fromEntries(
    partsOf(record).map(([name, part]) => [name, sha256Hex(canonicalJson(part))]),
  );
}

/**
 * The digest of a sealed record, which stands on its paper: SHA-256 of the canonical JSON that
 * names the format, its version and the digest of each part. Any change of any part changes it.
 */
export function recordDigest(parts: Readonly<Record<string, string>>): string {
  return sha256Hex(canonicalJson({ format: SEALED_FORMAT, version: SEALED_VERSION, parts }));
}

/** The digest of a later entry in a record's chain: of all it says, the entry before it included. */
export function entryDigest(content: JsonObject): string {
  return sha256Hex(canonicalJson(content));
}

/** Whether a value read from JSON is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
