import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePaperDigest } from "@/lib/domain/signing/paper-digest";
import {
  readSealedFile,
  type SealedFile,
  verifySealedFile,
} from "@/lib/domain/signing/verify-file";
import { aFile } from "./a-file";

function read(text: string): SealedFile {
  const file = readSealedFile(text);
  if (!file.ok) throw new Error(JSON.stringify(file.reason));
  return file.value;
}

const differences = (text: string, onPaper: string | null = null) =>
  verifySealedFile(read(text), onPaper);

describe("verifying a file of a sealed record", () => {
  it("finds nothing in one that is as it was, with any number of addenda", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), (addenda) => {
        expect(differences(aFile({ addenda }))).toEqual([]);
      }),
    );
  });

  it.each([
    ["a figure of a line", /"numerator": 62/, '"numerator": 60', "lines.B1"],
    ["a note", "Đếm tại chỗ", "Đếm tại chỗ.", "lines.B2"],
    ["a figure of the test", "68.4", "78.4", "test"],
    ["the name of the unit", "Quảng Điền", "Quảng Diền", "unit"],
    ["the time of sealing", "03:00:00", "03:00:01", "sealed_at"],
  ])("names the part in which %s was changed", (_, from, to, part) => {
    expect(differences(aFile().replace(from, to))).toEqual([{ code: "part_differs", part }]);
  });

  it.each([
    ["nested without end", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["a number beyond all numbers", "1e400"],
  ])("takes one with %s for no record", (_, value) => {
    const file = aFile().replace(/"numerator": 62/, `"numerator": ${value}`);

    expect(readSealedFile(file)).toEqual({ ok: false, reason: "not_a_record" });
  });

  it("names a part that was taken out or put in", () => {
    const { record, ...file } = JSON.parse(aFile()) as { record: Record<string, unknown> };
    const { test: _, ...without } = record;
    expect(differences(JSON.stringify({ ...file, record: without }))).toEqual([
      { code: "part_missing", part: "test" },
    ]);
    expect(differences(JSON.stringify({ ...file, record: { ...record, more: 1 } }))).toEqual([
      { code: "part_added", part: "more" },
    ]);
  });

  it("names what was put beside all that digests speak of", () => {
    const file = JSON.parse(aFile({ addenda: 2 })) as { addenda: object[] };
    file.addenda[1] = { ...file.addenda[1], note: "Đã sửa" };

    expect(differences(JSON.stringify({ ...file, remark: "Đạt" }))).toEqual([
      { code: "part_added", part: "remark" },
      { code: "part_added", part: "addenda.2.note" },
    ]);
  });

  it("is not deceived by a part whose own digest was changed with it", () => {
    const forged = JSON.parse(aFile()) as {
      parts: Record<string, string>;
      record: { test: unknown };
    };
    const other = JSON.parse(aFile({ over: { test: 1 } })) as { parts: Record<string, string> };
    forged.record.test = 1;
    forged.parts.test = other.parts.test ?? "";
    expect(differences(JSON.stringify(forged))).toEqual([
      { code: "digest_differs", part: "digest" },
    ]);
  });

  it("finds a forgery that agrees with itself by the paper alone", () => {
    const real = read(aFile());
    const forged = aFile({ over: { ...real.record, test: null } });
    expect(differences(forged)).toEqual([]);
    expect(differences(forged, real.digest)).toEqual([{ code: "paper_differs", part: "digest" }]);
    expect(differences(aFile(), real.digest)).toEqual([]);
    expect(differences(aFile(), real.digest.slice(0, 16))).toEqual([]);
  });

  it("takes the digest on the paper of an addendum too", () => {
    const { addenda } = read(aFile({ addenda: 2 }));
    expect(differences(aFile({ addenda: 2 }), addenda[1]?.digest ?? "")).toEqual([]);
    expect(differences(aFile({ addenda: 1 }), addenda[1]?.digest ?? "")).toEqual([
      { code: "paper_differs", part: "digest" },
    ]);
  });

  it("names the addendum that was changed, and where the chain is broken", () => {
    const text = aFile({ addenda: 3 });
    const file = JSON.parse(text) as { addenda: { digest: string; content: { reason: string } }[] };
    const [first, second, third] = file.addenda;
    const changed = { ...second, content: { ...second?.content, reason: "Khác" } };
    expect(differences(JSON.stringify({ ...file, addenda: [first, changed, third] }))).toEqual([
      { code: "addendum_differs", part: "addenda.2" },
    ]);
    expect(differences(JSON.stringify({ ...file, addenda: [first, third] }))).toEqual([
      { code: "chain_broken", part: "addenda.2" },
    ]);
    expect(differences(JSON.stringify({ ...file, addenda: [second, third] }))[0]).toEqual({
      code: "chain_broken",
      part: "addenda.1",
    });
  });

  it.each([
    ["no JSON", "xin chào", "not_json"],
    ["other JSON", '{"items":[]}', "not_a_record"],
    ["a list", "[]", "not_a_record"],
    ["a newer version", '{"format":"sat-hach/record","version":2}', "version_unknown"],
    ["one without its digest", '{"format":"sat-hach/record","version":1}', "not_a_record"],
  ])("refuses %s", (_, text, reason) => {
    expect(readSealedFile(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ["a figure of a line", '"numerator": 62', '"numerator": 11, "numerator": 62', "numerator"],
    [
      "spelt otherwise",
      '"numerator": 62',
      String.raw`"\u006eumerator": 11, "numerator": 62`,
      "numerator",
    ],
    ["a whole part", '"record": {', '"record": {"test": 1, ', "test"],
    ["the record itself", '"record": {', '"record": {}, "record": {', "record"],
    ["what an addendum says", '"reason": "', '"reason": "Khác", "reason": "', "reason"],
  ])(
    "refuses one that gives %s twice, though its last value is the sealed one",
    (_, from, to, name) => {
      const file = aFile({ addenda: 1 });
      const doubled = file.replace(from, to);
      expect(JSON.parse(doubled)).toEqual(JSON.parse(file));
      expect(readSealedFile(doubled)).toEqual({
        ok: false,
        reason: { code: "name_repeated", name },
      });
    },
  );

  it("never breaks on what somebody made of a file", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (record, addenda) => {
        const file = { ...(JSON.parse(aFile()) as object), record, addenda };
        const result = readSealedFile(JSON.stringify(file));
        if (result.ok) verifySealedFile(result.value, parsePaperDigest("0".repeat(64)));
      }),
    );
  });
});
