import type { XmlElement, XmlNode } from "../xml/element";

/** A tree of QTI 3 under the names of QTI 2, so that both are read by the same rules. */
export function plainNames(element: XmlElement): XmlElement {
  const renamed = element.name.startsWith("qti-");
  return {
    ...element,
    name: renamed ? camelCase(element.name.slice("qti-".length)) : element.name,
    attributes: renamed ? plainAttributes(element.attributes) : element.attributes,
    children: element.children.map(plainNode),
  };
}

function plainNode(node: XmlNode): XmlNode {
  return typeof node === "string" ? node : plainNames(node);
}

function plainAttributes(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...attributes].map(([name, value]) => [camelCase(name), value]));
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
