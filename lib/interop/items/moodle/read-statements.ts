import { letteredOptions } from "../finish-item";
import type { ReadAnswer } from "../read-part";
import type { ReadOption } from "../reading";
import { childElement, childElements, rawText, type XmlElement } from "../xml/element";
import { questionBlocks } from "./question-text";

/**
 * A table of statements ("mtf", "kprime"), each judged in one of the columns: the one that has a
 * weight. A statement with several of them, or none, leaves the whole without a key.
 */
export function readStatements(question: XmlElement): ReadAnswer {
  const columns = childElements(question, "column");
  const read = columns.map((column) => questionBlocks(childElement(column, "responsetext")));
  const options = letteredOptions(read.map(({ blocks }) => blocks));
  const rows = childElements(question, "row").map((row, index) => ({
    number: numberOf(row, index),
    ...questionBlocks(childElement(row, "optiontext")),
  }));
  const asked = rows.filter(({ blocks }) => blocks.length > 0);
  const heavy = childElements(question, "weight").filter(hasWeight);
  const judged = asked.map(({ number }) =>
    columns.flatMap((column, index): ReadOption[] => {
      const isRight = heavy.some((weight) => joins(weight, number, numberOf(column, index)));
      const option = options[index];
      return isRight && option !== undefined ? [option] : [];
    }),
  );
  const isWhole = judged.every((right) => right.length === 1);
  return {
    type: "matching",
    options,
    prompts: asked.map(({ blocks }, index) => ({ id: String(index + 1), content: blocks })),
    key: isWhole ? judged.flatMap(([right], index) => `${index + 1} ${right?.id}`) : [],
    doubts: judged.some((right) => right.length > 1) ? [{ code: "several_right_answers" }] : [],
    remarks: [...read, ...asked].flatMap(({ remarks }) => remarks),
  };
}

function numberOf({ attributes }: XmlElement, index: number): string {
  return attributes.get("number") ?? String(index + 1);
}

function hasWeight(weight: XmlElement): boolean {
  return Number.parseFloat(rawText(childElement(weight, "value"))) > 0;
}

function joins({ attributes }: XmlElement, row: string, column: string): boolean {
  return attributes.get("rownumber") === row && attributes.get("columnnumber") === column;
}
