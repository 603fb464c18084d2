import { readQti } from "@/lib/interop/items/qti/read-qti";
import { file } from "../bytes";
import { readingOf } from "../said";

type Parts = { declaration?: string; body: string; processing?: string; attributes?: string };

const item = ({ declaration = "", body, processing = "", attributes = "" }: Parts) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="C1"
    title="Tiêu đề" ${attributes}>${declaration}<itemBody>${body}</itemBody>${processing}</assessmentItem>`;

export const response = (shape: string, inner = "") =>
  `<responseDeclaration identifier="R" ${shape}>${inner}</responseDeclaration>`;

export const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join("")}</correctResponse>`;

export const mapping = (entries: Record<string, number>, attributes = "") =>
  `<mapping ${attributes}>${Object.entries(entries)
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join("")}</mapping>`;

export const choices = (...ids: string[]) =>
  `<choiceInteraction responseIdentifier="R"><prompt>Chọn</prompt>${ids
    .map((id) => `<simpleChoice identifier="${id}">Ý ${id}</simpleChoice>`)
    .join("")}</choiceInteraction>`;

export const single = `cardinality="single" baseType="identifier"`;
export const multiple = `cardinality="multiple" baseType="identifier"`;
export const pairs = `cardinality="multiple" baseType="directedPair"`;

/** What the reader makes of one item. */
export const read = (parts: Parts) => readingOf(readQti(file(item(parts))));
/** The one item of a document that holds one. */
export const only = (parts: Parts) => {
  const [first] = read(parts).items;
  if (first === undefined) throw new Error("skipped");
  return first;
};

export const scored = (test: string, points = 1) =>
  `<responseProcessing><responseCondition><responseIf>${test}<setOutcomeValue identifier="SCORE">
   <baseValue baseType="float">${points}</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;

export const answer = `<variable identifier="R"/>`;
export const value = (text: string, type = "identifier") =>
  `<baseValue baseType="${type}">${text}</baseValue>`;
