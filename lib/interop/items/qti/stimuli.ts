import type { Remark } from "../reading";
import { childElement, childElements, type XmlElement, type XmlNode } from "../xml/element";
import { plainNames } from "./plain-names";

/** The document that a reference in an item means, or null when the file does not hold it. */
export type LoadDocument = (reference: string) => XmlElement | null;

/** An item with the texts that it shares with others put into its own, and those not found. */
export type Gathered = { readonly item: XmlElement; readonly missing: readonly Remark[] };

/** Puts shared texts where an item includes them; those that it only refers to come first. */
export function gatherStimuli(item: XmlElement, load: LoadDocument): Gathered {
  const missing: Remark[] = [];
  const shared = (reference: string): readonly XmlNode[] => {
    const document = load(reference);
    if (document === null) {
      missing.push({ code: "missing_stimulus", values: { file: reference } });
      return [];
    }
    const plain = plainNames(document);
    const body = childElement(plain, "stimulusBody") ?? plain;
    return body.children.map((node) => moved(node, folderOf(reference)));
  };
  const first = childElements(item, "assessmentStimulusRef").flatMap(({ attributes }) =>
    shared(attributes.get("href") ?? ""),
  );
  const body = childElement(item, "itemBody");
  if (body === undefined) return { item, missing };
  const filled = { ...included(body, shared) };
  const whole = { ...filled, children: [...first, ...filled.children] };
  return {
    item: { ...item, children: item.children.map((node) => (node === body ? whole : node)) },
    missing,
  };
}

function included(
  element: XmlElement,
  shared: (reference: string) => readonly XmlNode[],
): XmlElement {
  const children = element.children.flatMap((node): readonly XmlNode[] => {
    if (typeof node === "string") return [node];
    if (node.name !== "include") return [included(node, shared)];
    return [{ ...node, name: "div", children: shared(node.attributes.get("href") ?? "") }];
  });
  return { ...element, children };
}

/** Pictures of a shared text lie beside it, not beside the item. */
function moved(node: XmlNode, folder: string): XmlNode {
  if (typeof node === "string") return node;
  const source = node.attributes.get("src");
  const isHere = source !== undefined && !/^([a-z]+:|\/)/i.test(source);
  return {
    ...node,
    attributes: isHere ? new Map([...node.attributes, ["src", folder + source]]) : node.attributes,
    children: node.children.map((child) => moved(child, folder)),
  };
}

function folderOf(reference: string): string {
  return reference.slice(0, reference.lastIndexOf("/") + 1);
}
