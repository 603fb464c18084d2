import { describe, expect, it } from "vitest";
import { configKey, requestHash } from "@/lib/domain/safe-browser/config-key";
import { makeConfig } from "@/lib/domain/safe-browser/made-config";
import { readOwnConfig } from "@/lib/domain/safe-browser/own-config";
import { dict, flag, valueOf, words, writePlist } from "@/lib/domain/safe-browser/plist";
import { type BrowserProof, showsKey } from "@/lib/domain/safe-browser/proof";

const origin = "https://thi.example.gov.vn";
const sittingId = "01a214c5-6496-791e-8cfe-7bfe9cb42c9f";
const made = makeConfig({ origin, sittingId, salt: "AAEC", hashedQuitCode: "ab" });

describe("makeConfig", () => {
  it("opens the sitting and is one that we would take ourselves, with the same key", () => {
    const read = readOwnConfig(writePlist(made), origin);
    if (!read.ok) throw new Error(read.reason);

    expect(configKey(read.value)).toBe(configKey(made));
    expect(valueOf(made, "startURL")).toEqual(words(`${origin}/thi/${sittingId}`));
  });

  it("lets the browser reach our own address and no other", () => {
    const rules = valueOf(made, "URLFilterRules");
    const rule = rules?.kind === "array" ? rules.items[0] : undefined;
    const expression = rule?.kind === "dict" ? valueOf(rule, "expression") : undefined;
    const allowed = new RegExp(expression?.kind === "string" ? expression.text : "");

    const tried = [origin, `${origin}/`, `${origin}/thi/a?b`, `${origin}.evil.example/`];
    expect(tried.map((url) => allowed.test(url))).toEqual([true, true, true, false]);
    expect(allowed.test("https://thiXexample.gov.vn/")).toBe(false);
  });
});

describe("readOwnConfig", () => {
  const own = (start: string, sends = true) =>
    readOwnConfig(
      writePlist(dict({ startURL: words(start), sendBrowserExamKey: flag(sends) })),
      origin,
    );

  it("takes one that opens a test here and sends its key", () => {
    expect([own(`${origin}/thi`).ok, own(`${origin}/thi/${sittingId}`).ok]).toEqual([true, true]);
  });

  it.each([
    ["it sends no key", own(`${origin}/thi`, false), "no_key_sent"],
    ["it opens another house", own("https://other.example/thi"), "other_address"],
    ["it opens another page", own(`${origin}/thi-thu`), "other_address"],
    ["it opens nothing", own("thi"), "other_address"],
    ["it is no list", readOwnConfig("PK", origin), "not_plain"],
  ])("refuses one of which %s", (_, result, reason) => {
    expect(result).toEqual({ ok: false, reason });
  });
});

describe("showsKey", () => {
  const key = configKey(made);
  const path = `/api/v1/sittings/${sittingId}/enter`;
  const none: BrowserProof = { origin, path, requestHash: null, pageHash: null };
  const hashAt = (at: string) => requestHash(`${origin}${at}`, key);

  it("takes the hash over the request, in either case, or over the page", () => {
    const shown: BrowserProof[] = [
      { ...none, requestHash: hashAt(path) },
      { ...none, requestHash: hashAt(path).toUpperCase() },
      { ...none, pageHash: hashAt(`/thi/${sittingId}`) },
      { ...none, pageHash: hashAt("/thi") },
    ];

    expect(shown.map((proof) => showsKey(proof, key, sittingId))).toEqual(shown.map(() => true));
  });

  it("takes none, none of another request, page or key, and none from another house", () => {
    const shown: BrowserProof[] = [
      none,
      { ...none, requestHash: hashAt(`${path}?`) },
      { ...none, requestHash: hashAt(`/thi/${sittingId}`) },
      { ...none, pageHash: hashAt("/thi/another") },
      { ...none, requestHash: requestHash(`${origin}${path}`, "another") },
      { ...none, origin: "https://other.example", requestHash: hashAt(path) },
    ];

    expect(shown.map((proof) => showsKey(proof, key, sittingId))).toEqual(shown.map(() => false));
  });
});
