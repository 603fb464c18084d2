import type { KeyTable } from "./key-table";
import { keyLineOf, lettersOf, saysWorth } from "./key-words";
import { type Line, prefixed } from "./line";
import type { RawQuestion } from "./raw-question";
import { fromWords, repeatsOption } from "./resolve-key";
import { sectionNumber } from "./starts";

type Parted = {
  readonly asked: RawQuestion[];
  readonly answers: KeyTable[];
  /** What a list of keys says of questions that has no letter. */
  readonly unread: Line[];
};

/**
 * "Câu 1: A …" below the questions is an answer to the first, not another question; so is what stands
 * below the last title of keys, its line by number, for a question to be answered in words.
 */
export function partSolutions(questions: readonly RawQuestion[], title: number): Parted {
  const parted: Parted = { asked: [], answers: [], unread: [] };
  const seen = new Map<string, RawQuestion[]>();
  for (const question of questions) {
    const number = question.number ?? "";
    const alike = seen.get(number) ?? [];
    const isBelow = question.line > title;
    if (alike.length > 0 && takeAnswer(parted, question, { alike, isBelow })) continue;
    parted.asked.push(question);
    if (number !== "") seen.set(number, [...alike, question]);
  }
  return parted;
}

type Known = { readonly alike: readonly RawQuestion[]; readonly isBelow: boolean };

/** Takes what answers a question of that number; says whether it does. */
function takeAnswer(parted: Parted, question: RawQuestion, { alike, isBelow }: Known): boolean {
  const essay = isBelow ? essayIn(alike, question) : null;
  const solution = solutionIn(question);
  if (essay) essay.reasons.push(...guideIn(question));
  else if (solution) parted.answers.push(answerOf(question, alike, solution));
  else if (isAnswer(question, isBelow ? alike : [])) parted.unread.push(...wordsOf(question));
  else return false;
  return true;
}

/** Below a title of keys, what has no options asks nothing, but for another part of the paper. */
function isAnswer(question: RawQuestion, above: readonly RawQuestion[]): boolean {
  const isOfPart = above.some((one) => partOf(one) === partOf(question));
  return (question.below || isOfPart) && question.options.length < 2;
}

/** The part of the paper that a question is of, by its number. */
function partOf({ topic }: RawQuestion): string | null {
  return sectionNumber(topic ?? "");
}

/** The one question that a guide for markers is about; null for what may be a question of its own. */
function essayIn(alike: readonly RawQuestion[], guide: RawQuestion): RawQuestion | null {
  if (!isOpen(guide) || solutionIn(guide) !== null) return null;
  const essays = alike.filter(isOpen);
  const same = essays.filter((one) => partOf(one) === partOf(guide));
  const [essay = null, ...others] = essays.length > 1 ? same : essays;
  return others.length === 0 ? essay : null;
}

/** Nothing to choose from: a list without letters is one of points to look for. */
function isOpen({ options, naming, keys }: RawQuestion): boolean {
  return keys.length === 0 && (options.length === 0 || naming === "box");
}

/** What a guide says, line by line. */
function guideIn({ stem, options, legal, reasons }: RawQuestion): string[] {
  const points = options.map(({ line }) => `- ${line.text}`);
  return [...stem.map(({ text }) => text), ...points, ...legal, ...reasons].filter(Boolean);
}

type Solution = { readonly value: string; readonly letters: readonly string[]; words: string[] };

/** What a list of keys says of one question; no key where its words are another option's. */
function answerOf(
  { number, line, topic, below }: RawQuestion,
  alike: readonly RawQuestion[],
  { value, letters, words }: Solution,
): KeyTable {
  const section = below && topic !== null ? sectionNumber(topic) : null;
  const meant = alike.filter((one) => section === null || partOf(one) === section);
  const solved = meant.at(-1);
  const isKnown = meant.every((one) => fromWords(one, value) !== null);
  solved?.reasons.push(...words.filter((text) => !repeatsOption(solved, text)));
  return {
    ...{ lines: new Set(), first: line, section, paper: null, isPlaced: false },
    keys: new Map([[number ?? "", isKnown ? letters : null]]),
  };
}

/** The letters a question consists of, and the words behind them. */
function solutionIn({ options, opening, keys, reasons }: RawQuestion): Solution | null {
  if (options.length > 1) return null;
  const said = opening === "" && keys.length === 1 ? (keys[0] ?? "") : opening;
  const value = keyLineOf(said)?.value ?? said;
  const { letters, rest } = lettersOf(value);
  if (letters.length === 0 || !/^(?:$|[\s.,;:)(–-])/u.test(rest)) return null;
  const words = [rest.replace(/^[\s.,;:)–-]+/u, ""), ...reasons];
  return { value, letters, words: words.filter((line) => line !== "" && !saysWorth(line)) };
}

/** A line of a list of keys as it stands there. */
function wordsOf({ number, line, stem, opening, keys }: RawQuestion): Line[] {
  const said = [opening, ...keys].join(" ").trim();
  const first = { number: line, text: said, spans: [], images: [] };
  return [prefixed(first, `${number ?? ""}. `), ...stem.slice(1)];
}
