import { inFormat } from "../docx/numbering";
import type { XmlElement, XmlNode } from "../xml/element";
import type { Replace } from "./to-blocks";

/** How Word calls what HTML and its styles call the numbers of a list. */
const formats: Readonly<Record<string, string>> = {
  A: "upperLetter",
  a: "lowerLetter",
  I: "upperRoman",
  i: "lowerRoman",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-roman": "upperRoman",
  "lower-roman": "lowerRoman",
};

/** Lists that browsers number, with their numbers and letters as words: a page read as a question paper needs them. */
export const numberedLists: Replace = (element) => {
  if (element.name !== "ol") return undefined;
  const format = formatOf(element);
  let count = (wholeNumber(element.attributes.get("start")) ?? 1) - 1;
  return element.children.map((item): XmlNode => {
    if (typeof item === "string" || item.name !== "li") return item;
    count = wholeNumber(item.attributes.get("value")) ?? count + 1;
    return labelled({ ...item, name: "div" }, `${inFormat(count, format)}. `);
  });
};

function formatOf({ attributes }: XmlElement): string {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.get("style") ?? "")?.[1];
  return formats[attributes.get("type") ?? style?.toLowerCase() ?? ""] ?? "decimal";
}

function wholeNumber(text: string | undefined): number | null {
  const value = Number(text ?? "");
  return text !== undefined && Number.isInteger(value) && value >= 1 && value <= 9999
    ? value
    : null;
}

/** A label before the first words of an element, within the paragraph that they stand in. */
function labelled(element: XmlElement, label: string): XmlElement {
  const at = element.children.findIndex(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
  const first = element.children[at];
  if (typeof first === "object" && /^(?:p|div|span|b|strong)$/.test(first.name)) {
    const children = [...element.children];
    children[at] = labelled(first, label);
    return { ...element, children };
  }
  return { ...element, children: [label, ...element.children] };
}
