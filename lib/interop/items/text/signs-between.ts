import type { Remark } from "../reading";
import { letterAt } from "../finish-item";
import { type Line, sliceLine } from "./line";
import type { RawOption } from "./option-labels";
import type { RawQuestion } from "./raw-question";

/** On which side of its option a sign that says it is right stands. */
export type SignSide = "before" | "after";

const sign = String.raw`(?:\*{1,2}|[#✓✔✅→►✗√]|\([xX*]\)|\[[xX*]\])`;
const behind = new RegExp(String.raw`\s${sign}\s*$`, "u");
const ahead = new RegExp(String.raw`^${sign}\s+`, "u");

/**
 * An option and the rest of its line from the next label on, without a sign that stands between them
 * with a space on either side: nothing in the line says whose it is.
 */
export function partAt(line: Line, cut: number): { own: Line; rest: Line; isBetween: boolean } {
  const words = line.text.slice(0, cut);
  const own = /\s$/u.test(words) ? behind.exec(words) : null;
  const next = own === null ? ahead.exec(line.text.slice(cut)) : null;
  return {
    own: sliceLine(line, 0, own?.index ?? cut),
    rest: sliceLine(line, cut + (next?.[0].length ?? 0)),
    isBetween: own !== null || next !== null,
  };
}

const label = String.raw`[(\[]?[B-Hb-h][.)/:]`;
const wide = String.raw`(?: {2,40}|\t)`;
const wideAfter = new RegExp(String.raw`\S ?${sign}${wide}\s{0,40}${label}`, "u");
const wideBefore = new RegExp(String.raw`${wide}${sign} ?${label}`, "u");

/** To which side a sign between two options keeps in a line as it was typed. */
export function sideTyped(text: string): SignSide | undefined {
  const [after, before] = [wideAfter.test(text), wideBefore.test(text)];
  if (after === before) return undefined;
  return after ? "after" : "before";
}

/**
 * Gives signs between two options to the one or the other, as the whole text has its signs before or
 * behind; where it does not say, they stay with neither.
 */
export function settleSigns(questions: readonly RawQuestion[]): void {
  const options = questions.flatMap((question) => question.options);
  const sides = new Set(options.flatMap(({ side, line }) => side ?? line.side ?? []));
  const [side] = sides.size === 1 ? sides : [];
  if (side === undefined) return;
  for (const question of questions) {
    const places = placesBetween(question).map((at) => (side === "after" ? at - 1 : at));
    question.options = question.options.map((option, at) => ({
      ...option,
      between: false,
      marked: option.marked || places.includes(at),
    }));
  }
}

/** The options before which a sign stands that may be the one's above. */
function placesBetween({ options }: Pick<RawQuestion, "options">): number[] {
  return options.flatMap(({ between }, at) => (between === true ? [at] : []));
}

/** Whose a sign between two options is stays open, unless a key says one of the two. */
export function signDoubt(options: readonly RawOption[], key: readonly string[]): Remark[] {
  const places = placesBetween({ options: [...options] });
  const isSaid = places.every((at) => [at - 1, at].some((place) => key.includes(letterAt(place))));
  const line = options[places[0] ?? -1]?.line.number;
  return line === undefined || (isSaid && key.length > 0)
    ? []
    : [{ code: "sign_between_options", line, values: { line } }];
}
