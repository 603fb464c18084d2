import type { Remark } from "../reading";
import {
  childElement,
  childElements,
  rawText,
  type XmlElement,
  type XmlNode,
} from "../xml/element";
import { plainNames } from "./plain-names";

/** The document that a reference in an item means, or null when the file does not hold it. */
export type LoadDocument = (reference: string) => XmlElement | null;

/** A text that an item refers to, as its document has it. */
export type SharedText = {
  readonly ref: string;
  readonly title: string;
  readonly children: readonly XmlNode[];
};

/** An item with the texts that it includes put into its own, those it refers to, and those not found. */
export type Gathered = {
  readonly item: XmlElement;
  readonly shared: readonly SharedText[];
  readonly missing: readonly Remark[];
};

/** As many texts as one item may share, and as many letters of them: one text may be named often. */
const most = { shared: 50, letters: 200_000 };

/**
 * Puts shared texts where an item includes them; those that it refers to, or begins with, stay apart.
 */
export function gatherStimuli(item: XmlElement, load: LoadDocument): Gathered {
  const missing: Remark[] = [];
  const used = { asked: 0, letters: 0 };
  const read = (reference: string): SharedText[] => {
    const without = (code: string) => {
      missing.push({ code, values: { file: reference } });
      return [];
    };
    used.asked += 1;
    const document = used.asked > most.shared ? null : load(reference);
    if (document === null) return without("missing_stimulus");
    const plain = plainNames(document);
    const body = childElement(plain, "stimulusBody") ?? plain;
    used.letters += rawText(body).length;
    if (used.letters > most.letters) return without("stimulus_too_long");
    const children = body.children.map((node) => moved(node, folderOf(reference)));
    const named = (name: string) => plain.attributes.get(name)?.trim() ?? "";
    return [{ ref: named("identifier") || reference, title: named("title"), children }];
  };
  const shared = childElements(item, "assessmentStimulusRef").flatMap(({ attributes }) =>
    read(attributes.get("href") ?? ""),
  );
  const body = childElement(item, "itemBody");
  if (body === undefined) return { item, shared, missing };
  const { lead, rest } = withoutLead(body);
  if (lead !== null) shared.push(...read(lead));
  const whole = included(rest, (reference) => read(reference).flatMap(({ children }) => children));
  return {
    item: { ...item, children: item.children.map((node) => (node === body ? whole : node)) },
    ...{ shared, missing },
  };
}

/** QTI 2.1 has no references to shared texts: there a body begins with what it includes. */
function withoutLead(body: XmlElement): {
  readonly lead: string | null;
  readonly rest: XmlElement;
} {
  const at = body.children.findIndex((node) => typeof node !== "string" || node.trim() !== "");
  const first = body.children[at];
  if (first === undefined || typeof first === "string" || first.name !== "include") {
    return { lead: null, rest: body };
  }
  const children = body.children.filter((_, index) => index !== at);
  return { lead: first.attributes.get("href") ?? "", rest: { ...body, children } };
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
