import { childElement, childElements, type XmlElement, wordsOf } from "../xml/element";

/** What an item says about one answer: its shape, and what is right. */
export type ResponseDeclaration = {
  readonly identifier: string;
  readonly cardinality: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  readonly mapping: Mapping | null;
};

/** What each answer earns. */
export type Mapping = {
  readonly entries: readonly { readonly key: string; readonly value: number }[];
  readonly otherwise: number;
  readonly upperBound: number | null;
};

export function responseDeclarations(item: XmlElement): ResponseDeclaration[] {
  return childElements(item, "responseDeclaration").map(responseDeclaration);
}

function responseDeclaration(element: XmlElement): ResponseDeclaration {
  const { attributes } = element;
  const correct = childElement(element, "correctResponse");
  return {
    identifier: attributes.get("identifier") ?? "",
    cardinality: attributes.get("cardinality") ?? "single",
    baseType: attributes.get("baseType") ?? "",
    correct: correct === undefined ? [] : values(correct),
    mapping: mappingOf(element),
  };
}

function values(parent: XmlElement): string[] {
  return childElements(parent, "value")
    .map(wordsOf)
    .filter((value) => value !== "");
}

function mappingOf(element: XmlElement): Mapping | null {
  const mapping = childElement(element, "mapping");
  if (mapping === undefined) return null;
  const upper = Number.parseFloat(mapping.attributes.get("upperBound") ?? "");
  return {
    entries: childElements(mapping, "mapEntry").map(({ attributes }) => ({
      key: (attributes.get("mapKey") ?? "").replace(/\s+/gu, " ").trim(),
      value: Number.parseFloat(attributes.get("mappedValue") ?? "0") || 0,
    })),
    otherwise: Number.parseFloat(mapping.attributes.get("defaultValue") ?? "0") || 0,
    upperBound: Number.isFinite(upper) ? upper : null,
  };
}
