import { letterAt, letteredOptions } from "../finish-item";
import { limitsNamed } from "../file-limits";
import { numericKey, plainDecimal } from "../numeric-key";
import { plainText, textBlocks } from "../blocks";
import type { ReadAnswer } from "../read-part";
import type { ReadOption, Remark } from "../reading";
import { trueFalseIds } from "../true-false";
import {
  childElement,
  childElements,
  descendantsNamed,
  type XmlElement,
  wordsOf,
} from "../xml/element";
import { lineOf, questionBlocks } from "./question-text";
import { readStatements } from "./read-statements";

type ReadKind = (question: XmlElement) => ReadAnswer | null;

/** The reader of a type of question; nothing for those that no item of ours can be made of. */
export function answersReader(type: string): ReadKind | undefined {
  return readers[type];
}

const readers: Readonly<Record<string, ReadKind>> = {
  multichoice: readChoice,
  // All or nothing: kinds of their own.
  multichoiceset: (question) => chooseSeveral(childElements(question, "answer")),
  oumultiresponse: (question) => chooseSeveral(childElements(question, "answer")),
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumerical,
  matching: readMatching,
  match: readMatching,
  ddmatch: readMatching,
  ordering: readOrdering,
  mtf: readStatements,
  kprime: readStatements,
  essay: readEssay,
};

/** Words to be written, or where Moodle gives no room for any, a file to be handed in. */
function readEssay(question: XmlElement): ReadAnswer | null {
  const said = (name: string) => lineOf(childElement(question, name));
  const rest = { options: [], key: [], doubts: [] };
  const attachments = said("attachments") !== "" && said("attachments") !== "0";
  if (said("responseformat") !== "noinline") {
    const remarks = attachments ? [{ code: "attachments_not_asked" }] : [];
    return { ...rest, type: "essay", remarks };
  }
  const bytes = Number(said("maxbytes")) || 0;
  const file = limitsNamed(said("filetypeslist").split(/[\s,;]+/), bytes);
  return file && { ...rest, type: "file_upload", file, remarks: [] };
}

function readChoice(question: XmlElement): ReadAnswer {
  const answers = childElements(question, "answer");
  const several = /^(false|0)$/i.test(lineOf(childElement(question, "single")));
  if (several) return chooseSeveral(answers);
  const { remarks, ...found } = chosen(answers, isFull);
  return { type: "single_choice", ...found, remarks: [...remarks, ...partialIn(question)] };
}

function chooseSeveral(answers: readonly XmlElement[]): ReadAnswer {
  return { type: "multiple_choice", ...chosen(answers, (answer) => fraction(answer) > 0) };
}

function chosen(answers: readonly XmlElement[], right: (answer: XmlElement) => boolean) {
  const { options, remarks } = readOptions(answers);
  const key = options.filter((_, index) => isTrue(answers[index], right)).map(({ id }) => id);
  return { options, key, doubts: [], remarks };
}

function readTrueFalse(question: XmlElement): ReadAnswer {
  const answers = childElements(question, "answer");
  const written = answers.map((answer): ReadOption => {
    const { blocks } = questionBlocks(answer);
    return { id: lineOf(answer).toLowerCase(), content: blocks };
  });
  const sides = trueFalseIds(written);
  const options = written.map(({ id, content }) => ({
    id: sides === null ? id : String(id === sides.yes),
    content,
  }));
  const key = options.filter((_, index) => isTrue(answers[index], isFull)).map(({ id }) => id);
  return { type: "true_false", options, key, doubts: [], remarks: [] };
}

/** An asterisk stands for anything, unless a stroke stands before it. */
function readShortAnswer(question: XmlElement): ReadAnswer {
  const texts = childElements(question, "answer").filter(isFull).map(lineOf);
  const open = texts.some((text) => /(^|[^\\])\*/.test(text));
  const key = texts.map((text) => text.replaceAll("\\*", "*"));
  const doubts = open ? [{ code: "wildcard_answer" }] : [];
  return { type: "short_text", options: [], key, doubts, remarks: partialIn(question) };
}

/** Answers that give a part of the mark have no place here, which is said. */
function partialIn(question: XmlElement): Remark[] {
  const fractions = childElements(question, "answer").map((answer) =>
    Number(answer.attributes.get("fraction")),
  );
  const isPartial = fractions.some((fraction) => fraction > 0 && fraction < 100);
  return isPartial ? [{ code: "partial_credit_dropped" }] : [];
}

function readNumerical(question: XmlElement): ReadAnswer {
  const key = childElements(question, "answer")
    .filter(isFull)
    .map((answer) => {
      const text = lineOf(answer);
      const tolerance = plainDecimal(lineOf(childElement(answer, "tolerance")));
      return numericKey(plainDecimal(text) ?? text, tolerance ?? "") ?? text;
    });
  const remarks = [...partialIn(question), ...unitsIn(question)];
  return { type: "numeric", options: [], key, doubts: [], remarks };
}

/** Units that an answer may be given in are named: here a number is a number. */
function unitsIn(question: XmlElement): Remark[] {
  const names = descendantsNamed(question, "unit_name").map(wordsOf);
  return names.length === 0
    ? []
    : [{ code: "units_left_out", values: { units: names.join(", ") } }];
}

function readMatching(question: XmlElement): ReadAnswer {
  const pairs = childElements(question, "subquestion").map((pair) => ({
    left: questionBlocks(pair),
    right: rightOf(childElement(pair, "answer")),
  }));
  const texts = [...new Set(pairs.map(({ right }) => right))].filter((text) => text !== "");
  const options = letteredOptions(texts.map(textBlocks));
  // What has no left side only leads astray.
  const asked = pairs.filter(({ left }) => left.blocks.length > 0);
  return {
    type: "matching",
    options,
    prompts: asked.map(({ left }, index) => ({ id: String(index + 1), content: left.blocks })),
    key: asked.map(({ right }, index) => `${index + 1} ${letterAt(texts.indexOf(right))}`),
    doubts: [],
    remarks: asked.flatMap(({ left }) => left.remarks),
  };
}

/** Right sides are plain, but for those that are dragged, which say that they are HTML. */
function rightOf(answer: XmlElement | undefined): string {
  if (answer?.attributes.get("format") !== "html") return lineOf(answer);
  return plainText(questionBlocks(answer).blocks).replace(/\s+/gu, " ");
}

/** The fraction of an answer is its place. */
function readOrdering(question: XmlElement): ReadAnswer {
  const answers = childElements(question, "answer");
  const { options, remarks } = readOptions(answers);
  const places = options.map(({ id }, index) => {
    const answer = answers[index];
    return { id, place: answer === undefined ? 0 : fraction(answer) };
  });
  const placed = new Set(places.map(({ place }) => place)).size === places.length;
  const sorted = placed ? [...places].sort((a, b) => a.place - b.place) : places;
  return { type: "ordering", options, key: sorted.map(({ id }) => id), doubts: [], remarks };
}

function readOptions(answers: readonly XmlElement[]) {
  const read = answers.map(questionBlocks);
  return {
    options: letteredOptions(read.map(({ blocks }) => blocks)),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

function isTrue(answer: XmlElement | undefined, test: (answer: XmlElement) => boolean): boolean {
  return answer !== undefined && test(answer);
}

function isFull(answer: XmlElement): boolean {
  return fraction(answer) > 99.99;
}

function fraction({ attributes }: XmlElement): number {
  return Number.parseFloat(attributes.get("fraction") ?? "0") || 0;
}
