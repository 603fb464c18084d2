import { childElement, childElements, type XmlElement, wordsOf } from "../xml/element";

/** What an item is worth: its declared highest score, or one point. */
export function pointsOf(item: XmlElement): number {
  const outcomes = childElements(item, "outcomeDeclaration");
  const named = (name: string) =>
    outcomes.find(({ attributes }) => attributes.get("identifier") === name);
  const highest = named("MAXSCORE");
  const stated = [
    highest === undefined ? "" : wordsOf(childElement(highest, "defaultValue")),
    named("SCORE")?.attributes.get("normalMaximum") ?? "",
  ];
  const points = stated.map(Number.parseFloat).find((value) => value > 0);
  return points ?? 1;
}
