import {
  childElement,
  childElements,
  descendantsNamed,
  type XmlElement,
  wordsOf,
} from "../xml/element";

/** A condition that earns something. */
export type Award = {
  /** What it earns; endless for a condition that is called right without a number. */
  readonly points: number;
  readonly condition: XmlElement;
};

/** A comparison of an answer with a value. */
export type Comparison = {
  readonly test: string;
  readonly response: string;
  readonly value: string;
  readonly index: string | undefined;
};

/** The conditions of an item that add to its score, in the order of the file. */
export function awardsOf(item: XmlElement): Award[] {
  return descendantsNamed(item, "respcondition").flatMap((respcondition) => {
    const condition = childElement(respcondition, "conditionvar");
    const points = pointsOf(respcondition);
    return condition === undefined || points <= 0 ? [] : [{ points, condition }];
  });
}

/** Those that earn the most. */
export function bestAwards(awards: readonly Award[]): Award[] {
  const best = Math.max(...awards.map(({ points }) => points));
  return awards.filter(({ points }) => points === best);
}

function pointsOf(respcondition: XmlElement): number {
  const set = childElements(respcondition, "setvar")
    .filter(({ attributes }) => !/incorrect|wrong/i.test(attributes.get("varname") ?? ""))
    .map((setvar) => signOf(setvar) * pointsIn(wordsOf(setvar)))
    .filter((points) => !Number.isNaN(points));
  if (set.length > 0) return Math.max(...set);
  const isRight =
    /^(correct|right)$/i.test(respcondition.attributes.get("title") ?? "") ||
    childElements(respcondition, "displayfeedback").some(
      ({ attributes }) => attributes.get("linkrefid") === "correct",
    );
  return isRight ? Number.POSITIVE_INFINITY : 0;
}

/** What is subtracted is earned below nought. */
function signOf({ attributes }: XmlElement): 1 | -1 {
  return /^subtract$/i.test(attributes.get("action") ?? "") ? -1 : 1;
}

/** A number, or the highest score by its name. */
function pointsIn(text: string): number {
  return /^SCORE\.max$/i.test(text) ? Number.POSITIVE_INFINITY : Number.parseFloat(text);
}

/** Every comparison that has to hold; what must not hold says nothing about what is right. */
export function comparisonsIn(condition: XmlElement): Comparison[] {
  return childElements(condition).flatMap((test) => {
    if (test.name === "not") return [];
    return test.name.startsWith("var") ? [comparison(test)] : comparisonsIn(test);
  });
}

/** Whether one of several answers will do. */
export function hasChoice(condition: XmlElement): boolean {
  return descendantsNamed(condition, "or").some((or) => comparisonsIn(or).length > 1);
}

function comparison(test: XmlElement): Comparison {
  return {
    test: test.name,
    response: test.attributes.get("respident") ?? "",
    value: wordsOf(test),
    index: test.attributes.get("index"),
  };
}
