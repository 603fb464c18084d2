import { childElement, childElements, type XmlElement } from "../xml/element";

/**
 * The elements within one, where paragraphs whose end somebody took out with changes tracked run on
 * into the next, as people see them once the change is accepted.
 */
export function joinedParagraphs(parent: XmlElement): XmlElement[] {
  const joined: XmlElement[] = [];
  let open: XmlElement | null = null;
  for (const child of childElements(parent)) {
    const whole: XmlElement = open !== null && child.name === "p" ? behind(open, child) : child;
    if (open !== null && child.name !== "p") joined.push(open);
    open = child.name === "p" && endsDeleted(child) ? whole : null;
    if (open === null) joined.push(whole);
  }
  return open === null ? joined : [...joined, open];
}

function endsDeleted(paragraph: XmlElement): boolean {
  const properties = childElement(paragraph, "pPr");
  const mark = properties && childElement(properties, "rPr");
  return (
    mark !== undefined && childElements(mark).some(({ name }) => /^(?:del|moveFrom)$/.test(name))
  );
}

/** The words of both in the form of the second, whose end is left. */
function behind(first: XmlElement, second: XmlElement): XmlElement {
  const words = ({ children }: XmlElement) =>
    children.filter((node) => typeof node === "string" || node.name !== "pPr");
  const properties = childElements(second, "pPr");
  return { ...second, children: [...properties, ...words(first), ...words(second)] };
}
