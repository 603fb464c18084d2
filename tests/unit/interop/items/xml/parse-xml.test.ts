import { expect, test } from "vitest";
import { descendantsNamed, rawText, wordsOf } from "@/lib/interop/items/xml/element";
import { parseXml } from "@/lib/interop/items/xml/parse-xml";

const utf8 = (text: string) => new TextEncoder().encode(text);

const utf16 = (text: string, mark: boolean) => {
  const bytes = Array.from(`${mark ? "\ufeff" : ""}${text}`).flatMap((char) => {
    const code = char.charCodeAt(0);
    return [code & 0xff, code >> 8];
  });
  return new Uint8Array(bytes);
};

const words = (bytes: Uint8Array) => {
  const root = parseXml(bytes);
  return root.ok ? wordsOf(root.value) : root.reason.code;
};

const refusal = (text: string) => {
  const root = parseXml(utf8(text));
  return root.ok ? null : root.reason;
};

test("knows elements by their names without prefixes, and on which line they begin", () => {
  const root = parseXml(utf8('<m:a xmlns:m="urn:m">\n<m:b m:c="1">x</m:b>\n<b/></m:a>'));

  if (!root.ok) throw new Error(root.reason.code);
  const found = descendantsNamed(root.value, "b");
  expect(found.map(({ line }) => line)).toEqual([2, 3]);
  expect(found[0]?.attributes.get("c")).toBe("1");
});

test("keeps text, its five entities and numbers, and what stands in CDATA", () => {
  const root = parseXml(utf8("<a>&lt;b&gt; &#7879; &#x1EC7; <![CDATA[<p>&nbsp;</p>]]></a>"));

  expect(root.ok && rawText(root.value)).toBe("<b> ệ ệ <p>&nbsp;</p>");
});

test.each([
  ["UTF-8", utf8("<a>Nguyễn</a>")],
  ["UTF-8 with its mark", utf8("\ufeff<a>Nguyễn</a>")],
  ["UTF-16 with its mark", utf16('<?xml version="1.0" encoding="UTF-16"?><a>Nguyễn</a>', true)],
  ["UTF-16 without a mark", utf16('<?xml version="1.0" encoding="UTF-16"?><a>Nguyễn</a>', false)],
  ["UTF-16 without a declaration", utf16("\n<a>Nguyễn</a>", false)],
  ["UTF-8 that calls itself UTF-16", utf8('<?xml version="1.0" encoding="UTF-16"?><a>Nguyễn</a>')],
])("reads %s", (_, bytes) => {
  expect(words(bytes)).toBe("Nguyễn");
});

test("reads the encoding that the declaration names", () => {
  const latin = (encoding: string) =>
    new Uint8Array([
      ...utf8(`<?xml version="1.0" encoding="${encoding}"?><a>`),
      ...[0xe9, 0x93],
      ...utf8("</a>"),
    ]);

  expect(words(latin("windows-1252"))).toBe("é“");
  expect(words(latin("UTF-8"))).toBe("wrong_encoding");
  expect(words(latin("klingon-1"))).toBe("unknown_encoding");
});

test("names the line on which a file stops being XML", () => {
  expect(refusal("<a>\n<b>\n</a>")).toEqual({ code: "malformed_xml", line: 3 });
  expect(refusal("<a>&nbsp;</a>")).toMatchObject({ code: "malformed_xml" });
  expect(refusal("")).toMatchObject({ code: "malformed_xml" });
});

test("hands over the elements that are wanted, with what they lie in, and keeps them no longer", () => {
  const taken: string[] = [];
  const root = parseXml(utf8("<a><b>1</b><c><b>2<b>3</b></b></c><d/></a>"), {
    wants: ({ name }, within) => name === "b" && within.at(-1)?.name !== "b",
    take: (element, within) => {
      taken.push([...within, element].map(({ name }) => name).join(" ") + wordsOf(element));
    },
  });

  expect(taken).toEqual(["a b1", "a c b23"]);
  expect(root.ok && wordsOf(root.value)).toBe("");
  expect(root.ok && descendantsNamed(root.value, "c", "d")).toHaveLength(2);
});

test("fetches no description of the document", () => {
  expect(words(utf8('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>x</a>'))).toBe("x");
});

test.each([
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  '<!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
  '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]><a/>',
])("refuses entities of its own: %s", (text) => {
  expect(refusal(text)).toMatchObject({ code: "xml_declares_entities" });
});

test("refuses depth, numbers of elements and of attributes that no file of questions has", () => {
  const attributes = Array.from({ length: 300 }, (_, index) => `a${index}=""`).join(" ");

  expect(refusal("<a>".repeat(100_000))).toMatchObject({ code: "xml_too_deep" });
  expect(refusal(`<a>${"<b/>".repeat(600_000)}</a>`)).toMatchObject({ code: "xml_too_large" });
  expect(refusal(`<a ${attributes}/>`)).toMatchObject({ code: "xml_too_large" });
});
