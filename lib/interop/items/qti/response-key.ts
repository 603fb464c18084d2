import type { Remark } from "../reading";
import { descendantsNamed, type XmlElement } from "../xml/element";
import { plainWinners } from "./plain-processing";
import type { Mapping, ResponseDeclaration } from "./response-declaration";

/** What an item says is right, and what speaks against believing it. */
export type StatedKey = { readonly values: readonly string[]; readonly doubts: readonly Remark[] };

/** How the values of a key belong together. */
export type KeyShape =
  /** One is right. */
  | "one"
  /** Each is right by itself, and any of them may be given. */
  | "any"
  /** All together are right. */
  | "all"
  /** All together in their order are right. */
  | "sequence";

/**
 * The right answer of an item: as it is declared, else as its mapping gives full credit, else as
 * its processing plainly says.
 */
export function statedKey(
  item: XmlElement,
  declaration: ResponseDeclaration,
  shape: KeyShape,
): StatedKey {
  const { correct, mapping } = declaration;
  if (correct.length > 0) return declaredKey(item, declaration, shape);
  if (mapping !== null && shape !== "sequence") return mappedKey(mapping, shape);
  const winners = plainWinners(item, declaration.identifier);
  if (winners === null) return { values: [], doubts: [] };
  if (shape === "one" || shape === "any") return { values: winners.flat(), doubts: [] };
  const [only = []] = winners;
  return winners.length === 1
    ? { values: only, doubts: [] }
    : { values: [], doubts: [{ code: "several_right_answers" }] };
}

function declaredKey(
  item: XmlElement,
  { identifier, correct, mapping }: ResponseDeclaration,
  shape: KeyShape,
): StatedKey {
  if (mapping === null) {
    return { values: correct, doubts: shape === "one" ? rivalsOf(item, identifier, correct) : [] };
  }
  const single = shape === "one" || shape === "any";
  if (!single || !mapsResponse(item)) return { values: correct, doubts: [] };
  const full = bestEntries(mapping);
  if (!correct.some((value) => full.includes(value))) {
    return { values: correct, doubts: [{ code: "key_contradicts_credit" }] };
  }
  if (shape === "any") return { values: [...new Set([...correct, ...full])], doubts: [] };
  // Others earn as much: whoever chose one of them would be wronged.
  const rivals = full.some((value) => !correct.includes(value));
  return { values: correct, doubts: rivals ? [{ code: "several_right_answers" }] : [] };
}

/** What speaks against a key where processing plainly gives the whole score to other answers too. */
function rivalsOf(item: XmlElement, identifier: string, correct: readonly string[]): Remark[] {
  const winners = plainWinners(item, identifier)?.flat() ?? [];
  if (winners.every((value) => correct.includes(value))) return [];
  const isKnown = correct.some((value) => winners.includes(value));
  return [{ code: isKnown ? "several_right_answers" : "key_contradicts_credit" }];
}

function mappedKey(mapping: Mapping, shape: KeyShape): StatedKey {
  const positive = mapping.entries.filter(({ value }) => value > 0);
  const best = Math.max(0, ...positive.map(({ value }) => value));
  // Answers that nobody listed would earn as much.
  const open = mapping.otherwise > 0 && (shape === "all" || mapping.otherwise >= best);
  if (open) return { values: [], doubts: [{ code: "key_contradicts_credit" }] };
  const values = shape === "all" ? positive.map(({ key }) => key) : bestEntries(mapping);
  return { values: [...new Set(values)], doubts: [] };
}

function bestEntries({ entries }: Mapping): string[] {
  const best = Math.max(...entries.map(({ value }) => value));
  return best <= 0 ? [] : entries.filter(({ value }) => value === best).map(({ key }) => key);
}

function mapsResponse(item: XmlElement): boolean {
  return descendantsNamed(item, "responseProcessing").some(
    (processing) =>
      /map_response/.test(processing.attributes.get("template") ?? "") ||
      descendantsNamed(processing, "mapResponse").length > 0,
  );
}
