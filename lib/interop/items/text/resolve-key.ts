import { fold } from "@/lib/domain/text/fold";
import { letterAt } from "../finish-item";
import type { Remark } from "../reading";
import { type EmphasisSign, hasSign } from "./emphasis-key";
import { ticks } from "./boxes";
import { lettersOf } from "./key-words";
import { labelOf } from "./option-labels";
import type { RawQuestion } from "./raw-question";

/** What else a text says about keys, apart from the question itself. */
export type KeyHints = {
  /** From a table; null where it contradicts itself, undefined where it is silent. */
  readonly table: readonly string[] | null | undefined;
  readonly signs: readonly EmphasisSign[];
};

/** A key with what is wrong about it; none where nothing can be trusted. */
export type ResolvedKey = {
  readonly letters: readonly string[];
  readonly remarks: readonly Remark[];
};

/**
 * The key of a question from every place that may say it. Places that disagree leave it without
 * one: which of them is right is for a person to say.
 *
 * Source: domain reference §5, rule 4.
 */
export function resolveKey(question: RawQuestion, hints: KeyHints): ResolvedKey {
  const explicit = question.keys.map((value) => fromWords(question, value));
  if (explicit.includes(null)) return none("key_unreadable");
  if (hints.table === null) return none("keys_disagree");
  const sources = [
    ...explicit,
    hints.table,
    fromSolution(question),
    fromMarks(question),
    ...hints.signs.map((sign) => singledOut(question, sign)),
  ].filter((source): source is readonly string[] => source != null && source.length > 0);
  const [first, ...others] = sources;
  if (!first) return { letters: [], remarks: [] };
  if (others.some((other) => !same(first, other))) return none("keys_disagree");
  const known = first.every((letter) => hasOption(question, letter));
  return known ? { letters: first, remarks: [] } : none("key_no_option");
}

function none(code: string): ResolvedKey {
  return { letters: [], remarks: [{ code }] };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((letter) => other.includes(letter));
}

function hasOption({ options }: RawQuestion, letter: string): boolean {
  return options.some((_, index) => letterAt(index) === letter);
}

/** "B", "B. its words", "2" where options are numbered, or the words alone; null for none of them. */
export function fromWords(question: RawQuestion, value: string): string[] | null {
  const { letters, rest } = lettersOf(value);
  // "B A" and "B - A" are rows of a table, "A hoặc B" leaves open which, "a) true, b) false" judges
  // each option: no single key in any of them.
  if (
    /^\s?(?:hoặc|hay|or)\s[A-H](?![\p{L}\p{N}])|^\s?[-–|]?\s[A-H](?![\p{L}\p{N}]|\.\s?\p{L})|^[\s.):-]*(?:đúng|sai|true|false)[\s,;.]+[b-h][\s.):-]/iu.test(
      rest,
    )
  ) {
    return null;
  }
  if (doubted.test(rest)) return null;
  const whole = byText(question, value);
  if (letters.length > 1) return severalFromWords(question, { value, letters, whole });
  if (letters.length > 0 && !contradicts(question, letters, { rest, whole })) return letters;
  if (letters.length === 0 && whole !== null) return [whole];
  return letters.length === 0 ? (fromNumber(question, value) ?? byTexts(question, value)) : null;
}

/** "B?", "B (xem lại)": whoever wrote it is not sure. */
const doubted =
  /^[\s.)\]]*(?:\?|[(\[–-]?\s?(?:\?|(?:cần |phải )?(?:xem|kiểm tra) lại|(?:chưa|không) chắc)(?!\p{L}))/iu;

/**
 * "A, C" and "cả A và C": each of them; the option that says so where the key has its words, nobody's
 * key where an option speaks of letters in other words, or a letter comes twice.
 */
function severalFromWords(
  { options }: RawQuestion,
  { value, letters, whole }: { value: string; letters: string[]; whole: string | null },
): string[] | null {
  if (whole !== null) return [whole];
  const isTwice =
    (value.match(/(?<![\p{L}\p{N}])[A-H](?![\p{L}\p{N}])/gu)?.length ?? 0) > letters.length;
  const refers = options.some(({ line }) => lettersOf(line.text).letters.length > 1);
  return isTwice || refers ? null : letters;
}

/** "A. words" whose words are another option's, or words that are an option and begin like a letter. */
function contradicts(
  question: RawQuestion,
  letters: readonly string[],
  { rest, whole }: { rest: string; whole: string | null },
): boolean {
  const repeated = byText(question, rest.replace(/^[\s.):,-]+/, ""));
  return [repeated, whole].some((letter) => letter !== null && letter !== letters[0]);
}

/** "B. the words of B" says nothing more than "B". */
export function repeatsOption({ options }: RawQuestion, words: string): boolean {
  const bare = (text: string) => text.replace(/[\s.;,]+$/u, "").toLowerCase();
  return options.some(({ line }) => bare(line.text) === bare(words));
}

function fromNumber({ naming }: RawQuestion, value: string): string[] | null {
  const digit = naming === "number" ? /^\(?([1-8])(?!\.?\d)/.exec(value)?.[1] : undefined;
  return digit === undefined ? null : [letterAt(Number(digit) - 1)];
}

/** The letter of the only option with these words. */
function byText({ options }: RawQuestion, words: string): string | null {
  const wanted = comparable(words);
  if (wanted === "") return null;
  const found = options.flatMap(({ line }, index) =>
    comparable(line.text) === wanted ? [letterAt(index)] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "words, words": the letters of the options that these are, each of them whole. */
function byTexts(question: RawQuestion, words: string): string[] | null {
  const apart = question.options.some(({ line }) => line.text.includes(",")) ? ";" : /[;,]/;
  const found = words.split(apart).map((part) => byText(question, part.trim()));
  const letters = found.filter((letter) => letter !== null);
  return letters.length === found.length && found.length > 1 ? [...new Set(letters)] : null;
}

function comparable(text: string): string {
  return fold(text)
    .replace(/[.;,:!]$/, "")
    .trim();
}

function fromMarks({ options }: RawQuestion): string[] {
  const ticked = ticks(options.map(({ box }) => box));
  const marked = options.flatMap(({ marked: is }, index) =>
    is || ticked?.[index] === true ? [letterAt(index)] : [],
  );
  return marked.length < options.length ? marked : [];
}

/** An emphasis says something only where it singles out one option. */
function singledOut({ options }: RawQuestion, sign: EmphasisSign): string[] {
  const letters = options.flatMap((option, index) =>
    hasSign(option, sign) ? [letterAt(index)] : [],
  );
  return letters.length === 1 ? letters : [];
}

const verdict = /^(?:(true|đúng|richtig|wahr)|(false|sai|falsch))(?![\p{L}])/iu;

/** A solution that goes through the options one by one: "a) True. b) False. …". */
function fromSolution({ options, reasons }: RawQuestion): string[] {
  const verdicts = reasons.flatMap((line) => {
    const label = labelOf(line);
    const match = label && verdict.exec(line.slice(label.at));
    return match ? [match[1] !== undefined] : [];
  });
  if (options.length < 2 || verdicts.length !== options.length) return [];
  return verdicts.flatMap((right, index) => (right ? [letterAt(index)] : []));
}
