import { limitsNamed } from "../file-limits";
import { plainDecimal } from "../numeric-key";
import type { ReadAnswer } from "../read-part";
import type { ReadOption, ReadType } from "../reading";
import { trueFalseIds } from "../true-false";
import { childElements, descendantsNamed, type XmlElement } from "../xml/element";
import { type Award, awardsOf, bestAwards, comparisonsIn, hasChoice } from "./awards";
import { materialBlocks } from "./material";
import { hasMatchBlock, readMatchBlock } from "./read-match-block";
import { idOf, labelsOf, readOptions } from "./read-options";
import { asksForTwo, numericKeys } from "./numeric-keys";

type Answers = { readonly item: XmlElement; readonly responses: readonly XmlElement[] };

/** Reads the answers of an item of a type; null when its responses are not what the type needs. */
export function readAnswer(type: ReadType, answers: Answers): ReadAnswer | null {
  switch (type) {
    case "single_choice":
    case "true_false":
    case "multiple_choice":
    case "ordering":
      return readChoice(type, answers);
    case "matching":
      return hasMatchBlock(answers.item) ? readMatchBlock(answers.item) : readMatching(answers);
    case "short_text":
    case "numeric":
      return readText(type, answers);
    case "essay":
      return { type, options: [], key: [], doubts: [], remarks: [] };
    case "file_upload":
      return readFile();
    default:
      return null;
  }
}

/** QTI 1 has no words for what the file may be. */
function readFile(): ReadAnswer | null {
  const file = limitsNamed([], 0);
  return file && { type: "file_upload", options: [], key: [], file, doubts: [], remarks: [] };
}

/** The type that the responses of an item speak of; null for those that are none of ours. */
export function typeOfResponses({ item, responses }: Answers): ReadType | null {
  const [only] = responses;
  if (only === undefined) return null;
  if (responses.length > 1) return isMatching(responses) ? "matching" : null;
  if (only.name === "response_num") return "numeric";
  if (only.name === "response_str") return typeOfText(item, only);
  if (only.name !== "response_lid") return null;
  const cardinality = (only.attributes.get("rcardinality") ?? "single").toLowerCase();
  if (cardinality === "ordered") return "ordering";
  return cardinality === "multiple" ? "multiple_choice" : "single_choice";
}

function typeOfText(item: XmlElement, response: XmlElement): ReadType {
  const values = awardsOf(item).flatMap(({ condition }) => comparisonsIn(condition));
  if (values.length === 0) return "essay";
  const isNumber = descendantsNamed(response, "render_fib").some(({ attributes }) =>
    /^(decimal|integer|scientific)$/i.test(attributes.get("fibtype") ?? ""),
  );
  return isNumber && values.every(({ value }) => plainDecimal(value) !== null)
    ? "numeric"
    : "short_text";
}

/** Several choices among the same things. */
function isMatching(responses: readonly XmlElement[]): boolean {
  const offered = responses.map((response) => labelsOf(response).map(idOf).join("\n"));
  return (
    responses.every(({ name }) => name === "response_lid") &&
    offered[0] !== "" &&
    new Set(offered).size === 1
  );
}

function readChoice(type: ReadType, { item, responses }: Answers): ReadAnswer | null {
  const [response] = responses;
  if (responses.length !== 1 || response?.name !== "response_lid") return null;
  const { options, remarks } = readOptions(labelsOf(response));
  const awards = awardsOf(item);
  const rest = { options, remarks };
  if (type === "multiple_choice") return { ...rest, type, ...allRight(awards) };
  if (type === "ordering") return { ...rest, type, ...sequence(awards) };
  const key = valuesOf(bestAwards(awards));
  const isTruth = trueFalseIds(options) !== null;
  return { ...rest, type: isTruth ? "true_false" : "single_choice", key, doubts: [] };
}

type Right = Pick<ReadAnswer, "key" | "doubts">;

/** One condition that names all right options, or one for each. */
function allRight(awards: readonly Award[]): Right {
  const best = bestAwards(awards);
  const whole = best.filter(({ condition }) => comparisonsIn(condition).length > 1);
  if (awards.some(({ condition }) => hasChoice(condition)) || whole.length > 1) {
    return { key: [], doubts: [{ code: "several_right_answers" }] };
  }
  const [complete] = whole;
  const called = best.some(({ points }) => points === Number.POSITIVE_INFINITY);
  if (complete !== undefined) return { key: valuesOf([complete]), doubts: [] };
  return { key: valuesOf(called ? best : awards), doubts: [] };
}

function sequence(awards: readonly Award[]): Right {
  const best = bestAwards(awards);
  const [only] = best;
  if (best.length !== 1 || only === undefined) return { key: [], doubts: [] };
  const places = comparisonsIn(only.condition);
  const sorted = places.every(({ index }) => index !== undefined)
    ? [...places].sort((a, b) => Number(a.index) - Number(b.index))
    : places;
  return { key: sorted.map(({ value }) => value), doubts: [] };
}

function readMatching({ item, responses }: Answers): ReadAnswer | null {
  const [first] = responses;
  if (first === undefined || !isMatching(responses)) return null;
  const { options, remarks } = readOptions(labelsOf(first));
  const prompts = responses.map((response): ReadOption => {
    const material = childElements(response).filter(({ name }) => !name.startsWith("render_"));
    return { id: idOf(response), content: materialBlocks(material).blocks };
  });
  const pairs = awardsOf(item).flatMap(({ condition }) =>
    comparisonsIn(condition).map(({ response, value }) => `${response} ${value}`),
  );
  return { type: "matching", options, prompts, key: [...new Set(pairs)], doubts: [], remarks };
}

function readText(type: "short_text" | "numeric", { item, responses }: Answers): ReadAnswer | null {
  if (responses.length !== 1) return null;
  const best = bestAwards(awardsOf(item));
  const rest = { options: [], remarks: [] };
  if (type === "numeric") {
    const conditions = best.map(({ condition }) => condition);
    const doubts = conditions.some(asksForTwo) ? [{ code: "several_right_answers" }] : [];
    return { ...rest, type, key: numericKeys(conditions), doubts };
  }
  const comparisons = best.flatMap(({ condition }) => comparisonsIn(condition));
  const exact = comparisons.every(({ test }) => test === "varequal");
  const key = comparisons.map(({ value }) => value);
  return { ...rest, type, key, doubts: exact ? [] : [{ code: "wildcard_answer" }] };
}

function valuesOf(awards: readonly Award[]): string[] {
  const values = awards.flatMap(({ condition }) =>
    comparisonsIn(condition).map(({ value }) => value),
  );
  return [...new Set(values)];
}
