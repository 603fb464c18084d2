import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  data,
  dict,
  flag,
  list,
  type PlistValue,
  whole,
  words,
  writePlist,
} from "@/lib/domain/safe-browser/plist";
import { plistLimit, readPlist } from "@/lib/domain/safe-browser/read-plist";

const file = (inside: string, before = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<plist version="1.0">${inside}</plist>`;

const value: fc.Arbitrary<PlistValue> = fc.letrec<{ value: PlistValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.boolean().map(flag),
    fc.integer().map(whole),
    fc.string({ unit: "grapheme" }).map(words),
    fc.uint8Array().map((bytes) => data(Buffer.from(bytes).toString("base64"))),
    fc.array(tie("value"), { maxLength: 4 }).map(list),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }).map(dict),
  ),
})).value;

describe("readPlist", () => {
  it("reads back whatever is written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (values) => {
        const root = dict(values);
        expect(readPlist(writePlist(root))).toEqual({ ok: true, value: root });
      }),
    );
  });

  it("reads a file as Apple's and Microsoft's tools write it", () => {
    const text = file(
      "\r\n<dict>\r\n\t<key>a &amp; b</key>\r\n\t<string>&lt;&#228;&#xE4;&gt;</string>\r\n" +
        "<!-- how - it -- was -->\t<key>none</key><string />\r\n<key>on</key><true />" +
        "<key>salt</key><data>\r\n\tAAEC\r\n\tAw==\r\n</data><key>scale</key><real>1.50</real></dict>",
      '\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
    );

    expect(readPlist(`\uFEFF${text}\n`)).toEqual({
      ok: true,
      value: dict({
        "a & b": words("<ää>"),
        none: words(""),
        on: flag(true),
        salt: data("AAECAw=="),
        scale: { kind: "number", text: "1.5" },
      }),
    });
  });

  it.each([
    ["an entity of its own", file("<dict/>", '<!DOCTYPE plist [<!ENTITY a "b">]>'), "unsafe"],
    ["a definition elsewhere", file("<dict/>", '<!DOCTYPE plist SYSTEM "file:///x">'), "unsafe"],
    ["the use of an entity", file("<dict><key>a</key><string>&b;</string></dict>"), "unsafe"],
    ["a lone ampersand", file("<dict><key>a</key><string>a & b</string></dict>"), "unsafe"],
    ["character data", file("<dict><key>a</key><string><![CDATA[x]]></string></dict>"), "unsafe"],
    ["an instruction", file("<dict><?php ?></dict>"), "unsafe"],
    ["something encrypted", "pswd\u0001\u0002\u0003", "not_plain"],
    ["nothing", "", "not_plain"],
    ["a date", file("<dict><key>a</key><date>2026-01-01T00:00:00Z</date></dict>"), "has_date"],
    ["a list at the root", file("<array/>"), "broken"],
    ["a key twice", file("<dict><key>a</key><true/><key>a</key><false/></dict>"), "broken"],
    ["a key without a value", file("<dict><key>a</key></dict>"), "broken"],
    ["a number that is none", file("<dict><key>a</key><integer>1x</integer></dict>"), "broken"],
    ["an unknown element", file("<dict><key>a</key><uid>1</uid></dict>"), "broken"],
    ["an end that is missing", "<plist><dict>", "broken"],
    ["more after the end", `${file("<dict/>")}<dict/>`, "broken"],
    ["more levels than any file", file("<array>".repeat(100)), "broken"],
    ["more than any file has", " ".repeat(plistLimit + 1), "too_large"],
  ])("refuses %s", (_, text, problem) => {
    expect(readPlist(text)).toEqual({ ok: false, reason: problem });
  });

  it("ends on any text, and soon", () => {
    const bits = [
      "<dict>",
      "</dict>",
      "<key>",
      "</key>",
      "<!--",
      "-->",
      "&amp;",
      "<",
      " ",
      "a",
      "-",
    ];
    const tangle = fc.array(fc.constantFrom(...bits), { maxLength: 60 });
    fc.assert(
      fc.property(tangle, (pieces) => {
        expect(typeof readPlist(file(pieces.join(""))).ok).toBe("boolean");
      }),
    );
    expect(readPlist(file(`<dict>${"<!-- - ".repeat(20_000)}`)).ok).toBe(false);
  });
});
