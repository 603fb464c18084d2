/** A piece of a document to be written: text, or an element. */
export type Markup = string | MarkupElement;

export type MarkupElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
};

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Markup[] = [],
): MarkupElement {
  return { name, attributes, children };
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A whole XML document in UTF-8. */
export function document(root: MarkupElement): string {
  return `${head}${serialise([root])}\n`;
}

/** Pieces of a document one after the other, as XML that is HTML too. */
export function serialise(nodes: readonly Markup[]): string {
  return nodes.map(written).join("");
}

function written(node: Markup): string {
  if (typeof node === "string") return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  return node.children.length === 0 && !neverEmpty.has(node.name)
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${serialise(node.children)}</${node.name}>`;
}

/** HTML reads "<p/>" as the beginning of a paragraph. */
const neverEmpty = new Set(["p", "li", "ul", "ol", "pre", "strong", "em", "u", "div"]);

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
