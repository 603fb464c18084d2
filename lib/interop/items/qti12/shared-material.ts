import type { ReadPart } from "../read-part";
import type { ReadStimulus, Remark } from "../reading";
import {
  childElement,
  childElements,
  descendants,
  type XmlElement,
  type XmlNode,
} from "../xml/element";
import { materialBlocks } from "./material";

/** An item with the materials that it refers to put into it, and what it is asked about with others. */
export type Gathered = {
  readonly item: XmlElement;
  readonly stimulus: ReadStimulus | null;
  readonly missing: readonly Remark[];
};

/**
 * Material that QTI 1 keeps outside an item: that of its section, shown with each question of it, and
 * that which a question refers to. What a question begins with is a text that others may share.
 *
 * Source: QTI 1.2 ASI information model, `presentation_material` and `material_ref`.
 */
export function gatherMaterial(item: XmlElement, within: readonly XmlElement[]): Gathered {
  const missing: Remark[] = [];
  const find = (reference: XmlElement): XmlElement | null => {
    const id = idOf(reference);
    const found = [...within, item].flatMap((one) => descendants(one, isNamed(id)))[0];
    if (found === undefined) missing.push({ code: "missing_stimulus", values: { file: id } });
    return found ?? null;
  };
  const lead = leadOf(item);
  const alone = lead === null ? item : without(item, lead);
  const leads = lead !== null && asks(alone);
  const content = [...ofSection(within), ...(leads ? [find(lead)] : [])];
  const whole = withMaterial(leads ? alone : item, find);
  const ref = leads ? idOf(lead) : (sectionOf(within)?.attributes.get("ident") ?? "section");
  return { item: whole, stimulus: stimulusOf(ref, content), missing };
}

/** What was read of an item, with its shared text. */
export function withShared(part: ReadPart, { stimulus, missing }: Gathered): ReadPart {
  if (part.kind === "skipped") return part;
  const warnings = [...part.item.warnings, ...missing];
  return {
    kind: "item",
    item: { ...part.item, warnings, ...(stimulus === null ? {} : { stimulus }) },
  };
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get("linkrefid") ?? "";
}

const isReference = ({ name }: XmlElement) => name === "material_ref" || name === "matref";

function isNamed(id: string): (element: XmlElement) => boolean {
  return ({ name, attributes }) =>
    /^mat(?!ref)/.test(name) &&
    name !== "material_ref" &&
    id !== "" &&
    (attributes.get("ident") === id || attributes.get("label") === id);
}

/** The innermost section, which an item stands in. */
function sectionOf(within: readonly XmlElement[]): XmlElement | undefined {
  return within.findLast(({ name }) => name === "section");
}

function ofSection(within: readonly XmlElement[]): XmlElement[] {
  const section = sectionOf(within);
  return section === undefined ? [] : childElements(section, "presentation_material");
}

function stimulusOf(ref: string, content: readonly (XmlElement | null)[]): ReadStimulus | null {
  // Within an item such material is shown by itself: here it is what is to be read.
  const nodes = content.flatMap((one): readonly XmlNode[] =>
    one === null ? [] : one.name === "presentation_material" ? one.children : [one],
  );
  const { blocks } = materialBlocks(nodes);
  return blocks.length === 0 ? null : { ref, title: "", content: blocks };
}

/** The reference that a question begins with; null where it begins with anything else. */
function leadOf(item: XmlElement): XmlElement | null {
  let first = childElement(item, "presentation");
  while (first !== undefined && !isReference(first)) {
    const inner = /^(?:presentation|flow|flow_mat)$/.test(first.name) ? childElements(first) : [];
    first = inner[0];
  }
  return first ?? null;
}

/** Whether a question still asks something. */
function asks(item: XmlElement): boolean {
  const presentation = childElement(item, "presentation");
  return presentation !== undefined && materialBlocks(presentation.children).blocks.length > 0;
}

function without(element: XmlElement, left: XmlElement): XmlElement {
  const children = element.children.flatMap((node): XmlNode[] => {
    if (node === left) return [];
    return [typeof node === "string" ? node : without(node, left)];
  });
  return { ...element, children };
}

/** References replaced by what they mean; those that mean nothing are left out. */
function withMaterial(
  element: XmlElement,
  find: (reference: XmlElement) => XmlElement | null,
): XmlElement {
  if (!descendants(element, isReference).length) return element;
  const children = element.children.flatMap((node): XmlNode[] => {
    if (typeof node === "string") return [node];
    if (!isReference(node)) return [withMaterial(node, find)];
    const found = find(node);
    return found === null ? [] : [found];
  });
  return { ...element, children };
}
