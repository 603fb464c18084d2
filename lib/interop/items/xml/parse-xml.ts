import { SaxesParser } from "saxes";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { FileRefusal } from "../reading";
import { decodeXml } from "./decode-xml";
import { cdataName, type XmlElement, type XmlNode } from "./element";

/** More than any honest file of questions needs. */
const limits = { depth: 200, elements: 500_000, attributes: 200, name: 1_000 };

type OpenElement = { -readonly [Field in keyof XmlElement]: XmlElement[Field] } & {
  children: XmlNode[];
};

/** Thrown out of the parser, which knows no other way to stop. */
class Refused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Elements that are handed over as soon as they are whole, so that a large file fits in memory. */
export type Taker = {
  readonly name: string;
  readonly take: (element: XmlElement) => void;
};

/**
 * The tree of an XML file, names without their prefixes. Nothing is fetched, and no entity is known
 * beyond the five of XML and numbers; a file that declares its own is refused.
 *
 * Source: reliability §3.2 E20.
 */
export function parseXml(bytes: Uint8Array, taker?: Taker): Result<XmlElement, FileRefusal> {
  const text = decodeXml(bytes);
  return text.ok ? parseXmlText(text.value, taker) : text;
}

function parseXmlText(text: string, taker?: Taker): Result<XmlElement, FileRefusal> {
  const parser = new SaxesParser({ position: true });
  const root: OpenElement = { name: "", attributes: none, children: [], line: 0 };
  build(parser, root, taker);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return rejected(error.refusal);
    return rejected({ code: "malformed_xml", line: parser.line });
  }
  const document = root.children.find((node) => typeof node !== "string");
  return document === undefined ? rejected({ code: "malformed_xml", line: 1 }) : ok(document);
}

function build(parser: SaxesParser, root: OpenElement, taker?: Taker): void {
  const open: OpenElement[] = [root];
  const inner = () => open.at(-1) ?? root;
  guard(parser, open);
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name: localName(name),
      attributes: localAttributes(attributes),
      children: [],
      line: parser.line,
    };
    inner().children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    // A list that grew has room for more, which a large file has not.
    closed.children = closed.children.slice();
    if (closed.name !== taker?.name) return;
    if (open.length > 1) inner().children.pop();
    taker.take(closed);
  });
  parser.on("text", (text) => void inner().children.push(text));
  parser.on("cdata", (text) => {
    const { line } = parser;
    inner().children.push({ name: cdataName, attributes: none, children: [text], line });
  });
}

function guard(parser: SaxesParser, open: readonly OpenElement[]): void {
  const count = { elements: 0, attributes: 0 };
  const refuse = (code: string) => {
    throw new Refused({ code, line: parser.line });
  };
  parser.on("doctype", (doctype) => {
    if (/[[]|<!ENTITY/i.test(doctype)) refuse("xml_declares_entities");
  });
  parser.on("opentagstart", () => {
    count.attributes = 0;
    count.elements += 1;
    if (open.length > limits.depth) refuse("xml_too_deep");
    if (count.elements > limits.elements) refuse("xml_too_large");
  });
  parser.on("attribute", ({ name }) => {
    count.attributes += 1;
    if (count.attributes > limits.attributes || name.length > limits.name) refuse("xml_too_large");
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Most elements have none, and a large file has a great many elements. */
const none: ReadonlyMap<string, string> = new Map();

/** Declarations of prefixes keep theirs: their local names mean nothing. */
function localAttributes(
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return none;
  return new Map(
    entries.map(([name, value]) => [name.startsWith("xmlns:") ? name : localName(name), value]),
  );
}
