import { SaxesParser } from "saxes";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { FileRefusal } from "../reading";
import { decodeXml } from "./decode-xml";
import { cdataName, type XmlElement, type XmlNode } from "./element";

/** More than any honest file of questions needs; of elements, those held at one time. */
const limits = { depth: 200, elements: 500_000, attributes: 200, name: 1_000 };

type OpenElement = { -readonly [Field in keyof XmlElement]: XmlElement[Field] } & {
  children: XmlNode[];
  /** How many elements were held when it began. */
  readonly before: number;
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
  readonly wants: (element: XmlElement, within: readonly XmlElement[]) => boolean;
  /** `within` begins with the root; what was taken before is no longer in it. */
  readonly take: (element: XmlElement, within: readonly XmlElement[]) => void;
};

const nobody: Taker = { wants: () => false, take: () => undefined };

/**
 * The tree of an XML file, names without their prefixes. Nothing is fetched, and no entity is known
 * beyond the five of XML and numbers; a file that declares its own is refused.
 *
 * Source: reliability §3.2 E20.
 */
export function parseXml(bytes: Uint8Array, taker = nobody): Result<XmlElement, FileRefusal> {
  const text = decodeXml(bytes);
  if (!text.ok) return text;
  const parser = new SaxesParser({ position: true });
  const refuse = (code: string) => {
    throw new Refused({ code, line: parser.line });
  };
  parser.on("error", () => refuse("malformed_xml"));
  const tree: Tree = { open: [], roots: [], held: 0 };
  guard(parser, tree, refuse);
  build(parser, tree, taker);
  try {
    parser.write(text.value).close();
  } catch (error) {
    if (error instanceof Refused) return rejected(error.refusal);
    throw error;
  }
  const [root] = tree.roots;
  return root === undefined ? rejected({ code: "malformed_xml", line: 1 }) : ok(root);
}

type Tree = { readonly open: OpenElement[]; readonly roots: XmlElement[]; held: number };

function build(parser: SaxesParser, tree: Tree, taker: Taker): void {
  const { open } = tree;
  const add = (node: XmlNode) => void open.at(-1)?.children.push(node);
  parser.on("opentag", ({ name, attributes }) => {
    const element: OpenElement = {
      name: localName(name),
      attributes: localAttributes(attributes),
      children: [],
      line: parser.line,
      before: tree.held - 1,
    };
    add(element);
    if (open.length === 0) tree.roots.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    // A list that grew has room for more, which a large file has not.
    closed.children = closed.children.slice();
    if (!taker.wants(closed, open)) return;
    open.at(-1)?.children.pop();
    tree.held = closed.before;
    taker.take(closed, open);
  });
  parser.on("text", add);
  parser.on("cdata", (text) => {
    add({ name: cdataName, attributes: none, children: [text], line: parser.line });
  });
}

function guard(parser: SaxesParser, tree: Tree, refuse: (code: string) => void): void {
  let attributes = 0;
  parser.on("doctype", (doctype) => {
    if (/[[]|<!ENTITY/i.test(doctype)) refuse("xml_declares_entities");
  });
  parser.on("opentagstart", ({ name }) => {
    attributes = 0;
    if (name.length > limits.name) refuse("xml_too_large");
    tree.held += 1;
    if (tree.open.length >= limits.depth) refuse("xml_too_deep");
    if (tree.held > limits.elements) refuse("xml_too_large");
  });
  parser.on("attribute", ({ name }) => {
    attributes += 1;
    if (attributes > limits.attributes || name.length > limits.name) refuse("xml_too_large");
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
  const local = new Map<string, string>();
  for (const [name, value] of entries) {
    local.set(name.startsWith("xmlns:") ? name : localName(name), value);
  }
  return local;
}
