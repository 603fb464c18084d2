import {
  childElement,
  childElements,
  descendantsNamed,
  wordsOf,
  type XmlElement,
} from "../xml/element";

/** The answers that earn the most, each as the values it is made of. */
export type Winners = readonly (readonly string[])[];

/**
 * The answers to which response processing gives the highest score, where it says so plainly: each
 * branch that scores compares the answer with fixed values. Null where anything else goes on.
 */
export function plainWinners(item: XmlElement, response: string): Winners | null {
  const processing = childElement(item, "responseProcessing");
  if (processing === undefined || rewrites(processing)) return null;
  const branches = descendantsNamed(processing, "responseIf", "responseElseIf").flatMap(
    (branch) => {
      const points = scoreOf(branch);
      return points === null || points > 0 ? [{ branch, points }] : [];
    },
  );
  if (branches.length === 0 || branches.some(({ points }) => points === null)) return null;
  const best = Math.max(...branches.map(({ points }) => points ?? 0));
  const found = branches
    .filter(({ points }) => points === best)
    .map(({ branch }) => answersOf(condition(branch), response));
  return found.some((answers) => answers === null)
    ? null
    : found.flatMap((answers) => answers ?? []);
}

/** Whether it changes the answer, ends early, or scores whatever is answered. */
function rewrites(processing: XmlElement): boolean {
  return (
    descendantsNamed(processing, "setResponseValue", "exitResponse", "lookupOutcomeValue").length >
      0 || childElements(processing, "setOutcomeValue").length > 0
  );
}

/** What a branch sets the score to; 0 where it sets none, null where that is computed. */
function scoreOf(branch: XmlElement): number | null {
  const set = childElements(branch, "setOutcomeValue").find(({ attributes }) =>
    /score/i.test(attributes.get("identifier") ?? ""),
  );
  if (set === undefined) return 0;
  const [value] = childElements(set);
  if (value === undefined) return 0;
  const constants = value.name === "sum" ? childElements(value, "baseValue") : [value];
  const [constant] = constants;
  if (constant?.name !== "baseValue" || constants.length !== 1) return null;
  const points = Number.parseFloat(wordsOf(constant));
  return Number.isFinite(points) ? points : null;
}

function condition(branch: XmlElement): XmlElement | undefined {
  return childElements(branch)[0];
}

function answersOf(test: XmlElement | undefined, response: string): Winners | null {
  if (test === undefined) return null;
  const parts = childElements(test);
  if (test.name === "or") {
    const each = parts.map((part) => answersOf(part, response));
    return each.some((answers) => answers === null)
      ? null
      : each.flatMap((answers) => answers ?? []);
  }
  if (test.name === "and" && parts.length === 1) return answersOf(parts[0], response);
  if (test.name === "member") return membersOf(parts, response);
  if (!/^(match|equal|equalRounded|stringMatch)$/.test(test.name)) return null;
  if (test.attributes.get("substring") === "true") return null;
  const other = otherSide(parts, response);
  return other === undefined ? null : constantValues(other);
}

/** An answer that is one of several fixed values. */
function membersOf(parts: readonly XmlElement[], response: string): Winners | null {
  const other = otherSide(parts, response);
  const values = other === undefined || other !== parts[1] ? null : constantValues(other);
  return values === null ? null : values.flat().map((value) => [value]);
}

/** What the answer is compared with. */
function otherSide(parts: readonly XmlElement[], response: string): XmlElement | undefined {
  const isAnswer = ({ name, attributes }: XmlElement) =>
    name === "variable" && attributes.get("identifier") === response;
  return parts.length === 2 && parts.some(isAnswer)
    ? parts.find((part) => !isAnswer(part))
    : undefined;
}

function constantValues(element: XmlElement): Winners | null {
  if (element.name === "baseValue") return [[wordsOf(element)]];
  if (!/^(multiple|ordered)$/.test(element.name)) return null;
  const parts = childElements(element);
  return parts.every(({ name }) => name === "baseValue") ? [parts.map(wordsOf)] : null;
}
