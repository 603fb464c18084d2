import { type Emphasis, emphases, isSetOff } from "./line";
import type { RawQuestion } from "./raw-question";

/** Set off in one option alone, in nearly every question that uses it, and in most questions. */
const consistent = { clean: 0.9, used: 0.5 };

/** These alone are never an accident: one question of its own may be trusted. */
const deliberate: ReadonlySet<Emphasis> = new Set(["colour", "highlight"]);

/**
 * Which emphases mark the key in a document: those that single out one option, consistently. A
 * habit of bold print in some options is none.
 */
export function keyEmphases(questions: readonly RawQuestion[]): Emphasis[] {
  const asked = questions.filter(({ options }) => options.length >= 2);
  return emphases.filter((emphasis) => {
    const counts = asked.map((question) => optionsSetOff(question, emphasis).length);
    const used = counts.filter((count) => count > 0).length;
    const clean = counts.filter((count) => count === 1).length;
    if (used === 0 || (asked.length < 2 && !deliberate.has(emphasis))) return false;
    return clean >= used * consistent.clean && used >= asked.length * consistent.used;
  });
}

/** The labels of the options that have an emphasis. */
export function optionsSetOff(question: RawQuestion, emphasis: Emphasis): string[] {
  return question.options.filter(({ line }) => isSetOff(line, emphasis)).map(({ label }) => label);
}
