import { type Emphasis, emphases, isSetOff } from "./line";
import type { RawOption } from "./option-labels";
import type { RawQuestion } from "./raw-question";

/** A way of setting off an option: its words, or the label before them. */
export type EmphasisSign = {
  readonly emphasis: Emphasis;
  readonly part: "line" | "head";
};

const signs = emphases.flatMap((emphasis): EmphasisSign[] => [
  { emphasis, part: "line" },
  { emphasis, part: "head" },
]);

/** Set off in one option alone, in nearly every question that uses it, and in most questions. */
const consistent = { clean: 0.9, used: 0.5 };

/** These alone are never an accident: one question of its own may be trusted. */
const deliberate: ReadonlySet<Emphasis> = new Set(["colour", "highlight"]);

/**
 * Which signs mark the key in a document: those that single out one option, consistently. A habit
 * of bold print in some options is none.
 */
export function keySigns(questions: readonly Pick<RawQuestion, "options">[]): EmphasisSign[] {
  const asked = questions.filter(({ options }) => options.length >= 2);
  return signs.filter((sign) => {
    const counts = asked.map(({ options }) => options.filter((one) => hasSign(one, sign)).length);
    const used = counts.filter((count) => count > 0).length;
    const clean = counts.filter((count) => count === 1).length;
    if (used === 0 || (asked.length < 2 && !deliberate.has(sign.emphasis))) return false;
    return clean >= used * consistent.clean && used >= asked.length * consistent.used;
  });
}

/** Whether an option is set off in this way. */
export function hasSign(option: RawOption, { emphasis, part }: EmphasisSign): boolean {
  return isSetOff(option[part], emphasis);
}
