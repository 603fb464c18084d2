import type { KeyTable } from "./key-table";
import { keyLineOf, lettersOf } from "./key-words";
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

/** "Câu 1: A …" below the questions is an answer to the first, not another question. */
export function partSolutions(questions: readonly RawQuestion[]): Parted {
  const parted: Parted = { asked: [], answers: [], unread: [] };
  const seen = new Map<string, RawQuestion[]>();
  for (const question of questions) {
    const number = question.number ?? "";
    const alike = seen.get(number);
    const solution = alike && solutionIn(question);
    if (alike && solution) {
      parted.answers.push(answerOf(question, alike, solution));
    } else if (alike && isAnswer(question)) {
      parted.unread.push(...wordsOf(question));
    } else {
      parted.asked.push(question);
      if (number !== "") seen.set(number, [...(alike ?? []), question]);
    }
  }
  return parted;
}

/** Below a title of keys, what has no options asks nothing. */
function isAnswer({ below, options }: RawQuestion): boolean {
  return below && options.length < 2;
}

type Solution = { readonly value: string; readonly letters: readonly string[]; words: string[] };

/** What a list of keys says of one question; no key where its words are another option's. */
function answerOf(
  { number, line, topic, below }: RawQuestion,
  alike: readonly RawQuestion[],
  { value, letters, words }: Solution,
): KeyTable {
  const section = below && topic !== null ? sectionNumber(topic) : null;
  const meant = alike.filter(
    (one) => section === null || sectionNumber(one.topic ?? "") === section,
  );
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
  return { value, letters, words: words.filter((line) => line !== "") };
}

/** A line of a list of keys as it stands there. */
function wordsOf({ number, line, stem, opening, keys }: RawQuestion): Line[] {
  const said = [opening, ...keys].join(" ").trim();
  const first = { number: line, text: said, spans: [], images: [] };
  return [prefixed(first, `${number ?? ""}. `), ...stem.slice(1)];
}
