import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  entryDigest,
  isObject,
  type JsonObject,
  partDigests,
  recordDigest,
} from "@/lib/domain/signing/sealed-record";
import { canonicalJson, type Json } from "@/lib/domain/text/canonical-json";

const digestOf = (record: JsonObject) => recordDigest(partDigests(record));

const json = fc.jsonValue({ stringUnit: "binary" }).map((value) => value as Json);
const objects = fc
  .dictionary(fc.string({ unit: "grapheme", maxLength: 8 }), json, { minKeys: 1, maxKeys: 6 })
  .map((value): JsonObject => ({ ...value }));

/** The same value with the names of every object in another order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => reversed(one));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, one]) => [name, reversed(one ?? null)]));
}

describe("the digest of a sealed record", () => {
  it("does not depend on the order of names, nor on how a file was written", () => {
    fc.assert(
      fc.property(objects, (record) => {
        const expected = digestOf(record);
        expect(digestOf(reversed(record) as JsonObject)).toBe(expected);
        const again = JSON.parse(JSON.stringify(record, null, 2)) as JsonObject;
        expect(digestOf(again)).toBe(expected);
      }),
    );
  });

  it("is another after any one change", () => {
    fc.assert(
      fc.property(objects, json, fc.nat(), (record, other, at) => {
        const names = Object.keys(record);
        const name = names[at % names.length] ?? "";
        fc.pre(canonicalJson(record[name] ?? null) !== canonicalJson(other));
        expect(digestOf({ ...record, [name]: other })).not.toBe(digestOf(record));
        const { [name]: _, ...rest } = record;
        expect(digestOf(rest)).not.toBe(digestOf(record));
        expect(digestOf({ ...record, [`${name}+`]: other })).not.toBe(digestOf(record));
      }),
    );
  });

  it("tells composed from decomposed letters, and the number from its text", () => {
    const composed = digestOf({ name: "Huế".normalize("NFC") });
    expect(digestOf({ name: "Huế".normalize("NFD") })).not.toBe(composed);
    expect(digestOf({ points: 1 })).not.toBe(digestOf({ points: "1" }));
  });

  it("takes numbers by their value, however they are written", () => {
    const read = (text: string) => digestOf(JSON.parse(text) as JsonObject);
    expect(read('{"mean":68.40}')).toBe(read('{"mean":6.84e1}'));
    expect(read('{"mean":-0}')).toBe(read('{"mean":0}'));
    expect(read('{"name":"Hu\\u1ebf"}')).toBe(read('{"name":"Huế"}'));
    expect(read('{"mean":68.40}')).not.toBe(read('{"mean":68.41}'));
  });

  it("has a part for each line, and one for each other member", () => {
    const parts = partDigests({ unit: { name: "Xã" }, lines: { B1: { points: 1 }, B2: null } });
    expect(Object.keys(parts).sort()).toEqual(["lines.B1", "lines.B2", "unit"]);
  });

  it("is not the same when something moves from a line to a member, or the lines go", () => {
    expect(digestOf({ lines: { B1: 1 } })).not.toBe(digestOf({ "lines.B1": 1 }));
    expect(digestOf({ lines: { ".B1": 1 } })).not.toBe(digestOf({ "lines..B1": 1 }));
    expect(digestOf({ unit: 1, lines: {} })).not.toBe(digestOf({ unit: 1 }));
  });

  it("is what anybody computes with SHA-256 from the canonical texts", () => {
    const sha = (text: string) => createHash("sha256").update(text).digest("hex");
    const [id, line] = [sha('"r"'), sha('{"points":484}')];
    const text = `{"format":"sat-hach/record","parts":{"lines.B1":"${line}","record_id":"${id}"},"version":1}`;
    expect(digestOf({ record_id: "r", lines: { B1: { points: 484 } } })).toBe(sha(text));
    expect(entryDigest({ previous: "x", position: 1 })).toBe(sha('{"position":1,"previous":"x"}'));
  });
});
