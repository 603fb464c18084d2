import type { XmlElement, XmlNode } from "../xml/element";
import { resolveReferences } from "./references";

/** Elements that never hold anything. */
const empty = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** What an element's beginning ends when it was left open, and where that search stops. */
const siblings: readonly {
  readonly names: readonly string[];
  readonly within: readonly string[];
}[] = [
  { names: ["li"], within: ["ul", "ol"] },
  { names: ["dt", "dd"], within: ["dl"] },
  { names: ["td", "th"], within: ["tr", "table"] },
  { names: ["tr"], within: ["table"] },
  { names: ["option"], within: ["select"] },
];

/** Elements whose text is not text for people. */
const opaque = /^(script|style|textarea|title|xmp|noscript|iframe)$/;

/** Deeper than any text is meant to be; what lies deeper joins what it lies in. */
const depthLimit = 100;

type OpenElement = XmlElement & { readonly children: XmlNode[] };

type Tag = { readonly name: string; readonly attributes: string; readonly closes: boolean };

/** Something that begins with `<`: what it is, and where it ends. */
type Piece = { readonly end: number; readonly tag?: Tag; readonly text?: string } | "text";

/**
 * The tree of a piece of HTML as editors leave it: nothing is too broken to be read, and reading
 * takes time in proportion to its length.
 */
export function parseHtml(html: string, line: number): readonly XmlNode[] {
  const root = element("", new Map(), line);
  const open = [root];
  let from = 0;
  let next = html.indexOf("<");
  while (next !== -1) {
    const piece = pieceAt(html, next);
    if (piece !== "text") {
      addText(open, html.slice(from, next));
      addText(open, piece.text ?? "");
      from = piece.end;
      if (piece.tag !== undefined) addTag(open, piece.tag, line);
      if (piece.tag !== undefined && opaque.test(piece.tag.name)) {
        from = skipOpaque(html, from, piece.tag);
      }
    }
    next = html.indexOf("<", piece === "text" ? next + 1 : from);
  }
  addText(open, html.slice(from));
  return root.children;
}

function addTag(open: OpenElement[], { name, attributes, closes }: Tag, line: number): void {
  if (closes) close(open, name);
  else begin(open, element(name, attributesOf(attributes), line), attributes.endsWith("/"));
}

function pieceAt(html: string, at: number): Piece {
  if (html.startsWith("<!--", at)) return { end: endOf(html, "-->", at) };
  if (html.startsWith("<![CDATA[", at)) {
    const end = endOf(html, "]]>", at);
    return { end, text: html.slice(at + 9, end).replace(/\]\]>$/, "") };
  }
  if (/[!?]/.test(html.charAt(at + 1))) return { end: endOf(html, ">", at) };
  const name = /^<(\/?)([a-z][^\s>/<]{0,99})/i.exec(html.slice(at, at + 102));
  const end = name === null ? -1 : tagEnd(html, at + name[0].length);
  if (name === null || end === -1) return "text";
  const [whole, stroke, local = ""] = name;
  const attributes = html.slice(at + whole.length, end - 1);
  return { end, tag: { name: local.toLowerCase(), attributes, closes: stroke === "/" } };
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Behind the sign that ends a tag; signs between quotes do not. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (char === ">") return at + 1;
    if (char === "<") return -1;
    if (char !== '"' && char !== "'") continue;
    const closing = html.indexOf(char, at + 1);
    if (closing === -1) return -1;
    at = closing;
  }
  return -1;
}

function element(name: string, attributes: Map<string, string>, line: number): OpenElement {
  const local = name.slice(name.indexOf(":") + 1);
  return { name: local, attributes, children: [], line };
}

function addText(open: readonly OpenElement[], text: string): void {
  if (text !== "") open.at(-1)?.children.push(resolveReferences(text));
}

function begin(open: OpenElement[], opened: OpenElement, closesItself: boolean): void {
  endSiblings(open, opened.name);
  open.at(-1)?.children.push(opened);
  if (!empty.has(opened.name) && !closesItself && open.length < depthLimit) open.push(opened);
}

function endSiblings(open: OpenElement[], name: string): void {
  if (open.at(-1)?.name === "p" && /^(p|div|ul|ol|table|h[1-6]|blockquote|pre)$/.test(name)) {
    open.pop();
  }
  const rule = siblings.find(({ names }) => names.includes(name));
  if (rule === undefined) return;
  const from = open.findLastIndex((one) => [...rule.names, ...rule.within].includes(one.name));
  if (from > 0 && rule.names.includes(open[from]?.name ?? "")) open.splice(from);
}

function close(open: OpenElement[], closed: string): void {
  const name = closed.slice(closed.indexOf(":") + 1);
  const from = open.findLastIndex((one) => one.name === name);
  if (from > 0) open.splice(from);
}

function skipOpaque(html: string, from: number, { name, closes }: Tag): number {
  if (closes) return from;
  const end = html.slice(from).search(new RegExp(`</${name}`, "i"));
  return end === -1 ? html.length : from + end;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name = "", double, single, bare] of text.matchAll(pattern)) {
    const local = name.slice(name.indexOf(":") + 1).toLowerCase();
    attributes.set(local, resolveReferences(double ?? single ?? bare ?? ""));
  }
  return attributes;
}
