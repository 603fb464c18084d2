/** A piece of a document: text, or an element. */
export type XmlNode = string | XmlElement;

/** An element by its local name; what stands in a CDATA section is an element named `#cdata`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly line: number;
};

export const cdataName = "#cdata";

/** The elements directly within one, of one name or of any. */
export function childElements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement =>
      typeof node !== "string" &&
      (name === undefined ? node.name !== cdataName : node.name === name),
  );
}

/** The first element of a name directly within one. */
export function childElement(parent: XmlElement, name: string): XmlElement | undefined {
  return childElements(parent, name)[0];
}

/** Every element within one at any depth that a test accepts, in the order of the document. */
export function descendants(
  parent: XmlElement,
  accepts: (element: XmlElement) => boolean,
): XmlElement[] {
  const found: XmlElement[] = [];
  collect(parent, accepts, found);
  return found;
}

function collect(
  parent: XmlElement,
  accepts: (element: XmlElement) => boolean,
  found: XmlElement[],
): void {
  for (const node of parent.children) {
    if (typeof node === "string") continue;
    if (accepts(node)) found.push(node);
    collect(node, accepts, found);
  }
}

/** Every element of a name within one, at any depth. */
export function descendantsNamed(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return descendants(parent, ({ name }) => names.includes(name));
}

/** All text within, as it stands. */
export function rawText(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  return typeof node === "string" ? node : node.children.map(rawText).join("");
}

/** All text within, with single spaces. */
export function wordsOf(node: XmlNode | undefined): string {
  return rawText(node).replace(/\s+/gu, " ").trim();
}
