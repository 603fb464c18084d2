import type { ReadOption } from "../../reading";
import type { PlaceImage } from "../content-markup";
import { element, type Markup, type MarkupElement } from "../markup";
import type { WritableItem } from "../writing";
import type { Dialect } from "./dialect";
import { identifiers } from "./identifiers";

/** An item on its way into QTI: its parts under names that are identifiers. */
export type QtiItem = {
  readonly item: WritableItem;
  readonly dialect: Dialect;
  readonly place: PlaceImage;
  readonly options: readonly NamedPart[];
  readonly prompts: readonly NamedPart[];
};

export type NamedPart = ReadOption & { readonly name: string };

/** How the answer to an item is declared, judged and asked for. */
export type QtiAnswer = {
  readonly declaration: MarkupElement;
  /** Of further gaps, where each is answered by itself. */
  readonly others?: readonly MarkupElement[];
  /** What is true of a right answer; null where a person judges or the mapping does. */
  readonly right: MarkupElement | null;
  readonly body: readonly Markup[];
};

export function namedParts(item: WritableItem, dialect: Dialect, place: PlaceImage): QtiItem {
  const name = identifiers("P");
  const named = (part: ReadOption): NamedPart => ({ ...part, name: name(part.id) });
  const options = item.options.map(named);
  return { item, dialect, place, options, prompts: (item.prompts ?? []).map(named) };
}

/** The name of an option or prompt that a key means by its id. */
export function nameOf(parts: readonly NamedPart[], id: string): string {
  return parts.find((part) => part.id === id)?.name ?? id;
}

export const response = "RESPONSE";

type Declared = {
  readonly identifier?: string;
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly baseType: "identifier" | "directedPair" | "string" | "float" | "file";
  readonly correct: readonly string[];
  readonly mapping?: MarkupElement;
};

export function declaration({
  identifier = response,
  cardinality,
  baseType,
  correct,
  mapping,
}: Declared): MarkupElement {
  const values = correct.map((value) => element("value", {}, [value]));
  return element("responseDeclaration", { identifier, cardinality, baseType }, [
    ...(values.length === 0 ? [] : [element("correctResponse", {}, values)]),
    ...(mapping === undefined ? [] : [mapping]),
  ]);
}

const variable = element("variable", { identifier: response });

/** An answer is right where it is the declared one, whole. */
export const matches = matchOf(response);

/** Every one of several answers is right. */
export function allMatch(identifiers: readonly string[]): MarkupElement {
  return element("and", {}, identifiers.map(matchOf));
}

function matchOf(identifier: string): MarkupElement {
  return element("match", {}, [
    element("variable", { identifier }),
    element("correct", { identifier }),
  ]);
}

/** A number is right where it comes as near as its tolerance to any of these. */
export function nearTo(keys: readonly string[]): MarkupElement {
  const tests = keys.map((key) => {
    const [value = "", tolerance] = key.split(":");
    const mode: Record<string, string> =
      tolerance === undefined
        ? { toleranceMode: "exact" }
        : { toleranceMode: "absolute", tolerance: `${tolerance} ${tolerance}` };
    return element("equal", mode, [variable, element("baseValue", { baseType: "float" }, [value])]);
  });
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : element("or", {}, tests);
}
